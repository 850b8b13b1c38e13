/**
 * One form for the ways to write a name: no accents, no capitals, no punctuation, no Arabic vowel signs.
 * NFKD takes the hamza off an alef; the last letters of Arabic names are written in two ways, so they are one here.
 */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/&/g, " and ")
    .replace(/\u0629/g, "\u0647")
    .replace(/\u0649/g, "\u064a")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
