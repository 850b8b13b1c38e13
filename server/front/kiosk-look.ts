/**
 * What somebody asked of a kiosk's screen. It is kept in a cookie that a script may change too, and goes when they finish,
 * since it says something of them: `l` larger letters, `c` strong contrast, `s` more time.
 */
export type KioskLook = string;

export const looks = [
  { letter: "l", word: "larger", sign: "A+" },
  { letter: "c", word: "contrast", sign: "◐" },
  { letter: "s", word: "slow", sign: "⏱" },
] as const;

/** The look that a request's cookies ask for, as its letters in order. */
export function lookIn(cookies: string | undefined): KioskLook {
  return inOrder(/(?:^|;\s*)paso-look=([a-z]{0,8})/.exec(cookies ?? "")?.[1] ?? "");
}

/** Only letters that are known, each once, in order. */
export function inOrder(asked: string): KioskLook {
  return looks.flatMap(({ letter }) => (asked.includes(letter) ? [letter] : [])).join("");
}

/** The look with one of its letters turned round. */
export function turned(look: KioskLook, letter: string): KioskLook {
  return inOrder(look.includes(letter) ? look.replace(letter, "") : look + letter);
}
