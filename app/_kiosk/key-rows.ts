/** The rows of keys of a script, and where a language puts others or more. Letters only: digits and signs are on every one. */
const latin = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

const scripts: { [language: string]: string[] } = {
  es: ["qwertyuiop", "asdfghjklñ", "zxcvbnmü", "áéíóú"],
  fr: ["azertyuiop", "qsdfghjklm", "wxcvbnç", "éèêëàâîïôûùœ"],
  ht: latin.concat("èòàé"),
  pt: latin.concat("ãõçáéíóúâêôà"),
  ru: ["ёйцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"],
  ar: ["ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظذ", "أإآ"],
};

/** The signs that names, addresses and e-mail addresses need, in every script. */
export const signs = "-'’.,@_+/";

export const digits = "1234567890";

/**
 * The keyboards of a language, its own script first. Chinese has none of its own here: it takes a dictionary to write it,
 * and a passport gives each name in Latin letters too.
 */
export function keyboardsOf(language: string): string[][] {
  const own = scripts[language.split("-")[0] as string];
  if (!own) return [latin];
  return /[a-z]/.test(own[0] as string) ? [own] : [own, latin];
}
