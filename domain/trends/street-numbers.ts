/** "5th, Fifth, Quinta: the same street." Numbers of streets as words, up to what streets have. */
const english =
  "FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH " +
  "SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH TWENTIETH";
const spanish = "PRIMERA SEGUNDA TERCERA CUARTA QUINTA SEXTA SEPTIMA OCTAVA NOVENA DECIMA UNDECIMA DUODECIMA";
const masculine = "PRIMERO SEGUNDO TERCERO CUARTO QUINTO SEXTO SEPTIMO OCTAVO NOVENO DECIMO";
const cardinal = "UNO DOS TRES CUATRO CINCO SEIS SIETE OCHO NUEVE DIEZ ONCE DOCE";
const tens = ["TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY"];

const numbers = new Map<string, string>();
for (const list of [english, spanish, masculine, cardinal]) {
  list.split(" ").forEach((word, index) => {
    numbers.set(word, String(index + 1));
  });
}
tens.forEach((ten, index) => {
  numbers.set(ten.replace(/Y$/, "IETH"), String(20 + 10 * index));
  english
    .split(" ")
    .slice(0, 9)
    .forEach((one, unit) => {
      numbers.set(ten + one, String(21 + 10 * index + unit));
    });
});

/** Their letters belong to the name. */
const numberedRoad = /^(?:FM|RM|CR|SR|US|IH|I)\d/;

/** A word of a street's name with its number in digits: `5TH`, `FIFTH`, `QUINTA`, `5TA` and `5HT` are `5`. */
export function withDigits(word: string): string {
  const inWords = numbers.get(word);
  if (inWords !== undefined) return inWords;
  if (!/\d/.test(word) || numberedRoad.test(word)) return word;
  const letters = word.replace(/\d/g, "");
  return letters.length > 3 ? word : word.replace(/\D/g, "");
}

/** The words with `TWENTY THIRD` as one. */
export function joinTens(words: string[]): string[] {
  const at = words.findIndex((word, index) => tens.includes(word) && numbers.has(word + (words[index + 1] ?? "")));
  return at < 0 ? words : words.toSpliced(at, 2, words.slice(at, at + 2).join(""));
}

/** Whether the word is a number of a street with its ending, such as `5TH`: it is no number of a house. */
export function isOrdinal(word: string): boolean {
  return /^\d+(?:ST|ND|RD|TH|RA|DA|TA|MA|VA|NA|ER|RO|DO|TO|MO|VO|NO)$/.test(word);
}
