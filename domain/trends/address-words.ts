/**
 * The words of a line of an address: capitals without accents, one space between, `#` on its own.
 * `S.W.` is one word, `C/ Ocho` is `CALLE OCHO`, `N° 5` is `# 5`, `O'Neil` is `ONEIL`, `12-34` is `1234`.
 */
export function addressWords(line: string): string[] {
  if (line === "") return [];
  const text = plain.test(line) ? line.toUpperCase() : foldText(line);
  const tidy = marks.test(text) ? withoutMarks(text) : text;
  return tidy.split(" ").filter(Boolean);
}

const plain = /^[\x20-\x7e]*$/;
const marks = /[^A-Z\d ]/;

function foldText(line: string): string {
  return line
    .replace(/[Nn]\s?[°º]\s?(?=\d)/g, "# ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .toUpperCase();
}

function withoutMarks(text: string): string {
  return text
    .replace(/\bC\/\s*(?=[A-Z\d])/g, "CALLE ")
    .replace(/\b([NSEO])\.\s?([EWO])\.?(?![A-Z])/g, "$1$2")
    .replace(/['’`´]/g, "")
    .replace(/(\d)\s?-\s?(?=\d|[A-Z](?![A-Z]))/g, "$1")
    .replace(/\b\d\/\d\b/g, " ")
    .replace(/#/g, " # ")
    .replace(/[^A-Z\d#]+/g, " ");
}

const whole = new Map([
  ["ST", "SAINT"],
  ["STE", "SAINT"],
  ["SAINTE", "SAINT"],
  ["MT", "MOUNT"],
  ["FT", "FORT"],
  ["PT", "PORT"],
]);

/** The whole form of a word within a name that is often cut short. */
export function wholeWord(word: string): string {
  return whole.get(word) ?? word;
}
