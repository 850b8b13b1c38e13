import { foldName } from "#domain/application/fold-name.ts";
import { languageName, offeredLanguages, ownLanguageName } from "./language-names.ts";
import { locales } from "./locales.ts";

/** Languages of the routes to these ports that no platform can name, and other names of those it can. */
const variants: Record<string, string> = {
  acr: "Achí",
  agu: "Awakateko, Aguacateco",
  cac: "Chuj",
  caa: "Ch'orti', Chortí",
  cak: "Cakchiquel",
  ctu: "Ch'ol, Chol",
  fa: "Farsi, Persian, Persa",
  ff: "Pular, Fula, Fulani, Peul",
  gn: "Guarani",
  hch: "Huichol, Wixárika",
  ht: "Kreyol, Creole, Criollo haitiano, Créole",
  ixl: "Ixhil",
  jac: "Popti', Jakalteko, Jacalteco",
  kjb: "Kanjobal, Q'anjobal",
  kek: "Kekchi, Queqchí",
  knj: "Akateko, Acateco",
  kri: "Krio",
  ku: "Kurmanji, Sorani",
  mix: "Mixteco, Tu'un Savi, Mixtec",
  mnk: "Mandinka, Mandingo",
  mop: "Mopan",
  nah: "Nahuatl, Náhuatl, Mexicano",
  oto: "Otomí, Hñähñu",
  poh: "Poqomchi', Pocomchí",
  poc: "Poqomam, Pocomam",
  prs: "Dari",
  quc: "Quiché, Kiche",
  qum: "Sipakapense",
  quv: "Sakapulteko",
  tar: "Tarahumara, Rarámuri",
  toj: "Tojolabal",
  trc: "Triqui",
  tsz: "Purépecha, Tarasco",
  tzh: "Tzeltal, Tseltal",
  tzj: "Tz'utujil, Tzutuhil",
  tzo: "Tzotzil, Tsotsil",
  usp: "Uspanteko",
  wo: "Oulof",
  yan: "Mayangna, Sumo",
  zap: "Zapoteco, Diidxazá",
  zh: "Mandarin, Mandarín, Chinese, 普通话, 国语, 汉语",
};

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");

/** The two-letter tags that the platform knows, so that a person may name a language that Paso does not offer. */
function knownTags(): string[] {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((tag) => names.of(tag) !== undefined);
}

let built: Map<string, string> | undefined;

/** Every known spelling with its language. The offered languages go first, then the other names, then the rest. */
function spelt(): Map<string, string> {
  if (built) return built;
  built = new Map();
  const note = (name: string, tag: string) => {
    const spelling = foldName(name);
    if (spelling && !built?.has(spelling)) built?.set(spelling, tag);
    const joined = spelling.replace(/ /g, "");
    if (joined && !built?.has(joined)) built?.set(joined, tag);
  };
  const noteAll = (tag: string) => {
    note(ownLanguageName(tag), tag);
    for (const { tag: locale } of locales) note(languageName(locale, tag), tag);
  };
  for (const tag of offeredLanguages) noteAll(tag);
  for (const [tag, names] of Object.entries(variants)) for (const name of names.split(", ")) note(name, tag);
  for (const tag of knownTags()) noteAll(tag);
  return built;
}

/**
 * The language that a person typed, as its BCP 47 tag: by its name in any of the languages or in its own.
 * Undefined when nothing fits: then what was typed may still be a tag itself.
 */
export function matchLanguage(typed: string): string | undefined {
  if (typed.length > 200) return undefined;
  const folded = foldName(typed);
  return spelt().get(folded) ?? spelt().get(folded.replace(/ /g, ""));
}
