/** The consonants of a word in Latin letters: `Khalid`, `Halid` and `خالد` are one here, and so are `Aïcha`, `Aisha` and `عائشة`. */
export function consonants(sound: string): string {
  return sound
    .replace(/tch|sch|sh|ch/g, "x")
    .replace(/kh/g, "h")
    .replace(/gh/g, "g")
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replace(/dh/g, "d")
    .replace(/zh/g, "j")
    .replace(/[cq]/g, "k")
    .replace(/[aeiouyw]/g, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<=.)h$/, "");
}
