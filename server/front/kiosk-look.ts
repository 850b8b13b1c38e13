/**
 * What somebody asked of a kiosk's screen. It is kept in a cookie that a script may change too, and goes when they finish,
 * since it says something of them: `l` larger letters, `c` strong contrast, `s` more time, `k` keys on the screen.
 */
export type KioskLook = string;

/** What a touch above the page turns; `needsScript`: without one it does nothing, and is not shown. */
export const looks: {
  letter: string;
  word: "larger" | "contrast" | "slow" | "keys";
  sign: string;
  needsScript?: true;
}[] = [
  { letter: "l", word: "larger", sign: "A+" },
  { letter: "c", word: "contrast", sign: "◐" },
  { letter: "s", word: "slow", sign: "⏱" },
  { letter: "k", word: "keys", sign: "⌨", needsScript: true },
];

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
