/** What the next letters can be: characters, and how many of the letters they are. */
export type Choice = { text: string; length: number };

/** The table of `scripts/hanzi-table.mjs`; the build puts it in its place. */
declare const HANZI: string;

const mostCompleted = 5;

type Table = { syllables: string[]; of: Record<string, string[]> };

/** Gives what looks up letters in a table; read once, when Chinese is first written. */
export function readHanzi(text: string = HANZI): (letters: string) => Choice[] {
  const table = tableIn(text);
  return (letters) => choicesIn(table, letters);
}

/** The longest beginning of the letters comes first: a word, then its first character, which leaves the rest of them. */
function choicesIn({ syllables, of }: Table, letters: string): Choice[] {
  const found: Choice[] = [];
  const seen: Record<string, boolean> = {};
  const add = (text: string, length: number) => {
    if (!seen[text]) found.push({ text, length });
    seen[text] = true;
  };
  for (let length = letters.length; length > 0; length--) {
    const cut = letters.slice(0, length).split("'");
    const start = cut.join("");
    // A stroke between letters says that they are two syllables, and so no single character.
    for (const text of of[start] || []) if (!cut[1] || text.length > 1) add(text, length);
    // What is not a syllable yet, or only a sound, may become one.
    if (length === letters.length && (found.length === 0 || length === 1)) {
      const longer = syllables.filter((syllable) => syllable.indexOf(start) === 0);
      for (let at = 0; at < mostCompleted; at++) {
        for (const syllable of longer) {
          const text = (of[syllable] as string[])[at];
          if (text) add(text, length);
        }
      }
    }
  }
  return found;
}

function tableIn(text: string): Table {
  const [characters = "", words = "", spelt = ""] = text.split("|");
  const of: Record<string, string[]> = {};
  const syllables: string[] = [];
  const mostly: Record<string, string> = {};
  const at: Record<string, number> = {};
  characters.replace(/([a-z]+)([^a-z]+)/g, (_whole, syllable: string, all: string) => {
    const list = all.split("");
    syllables.push(syllable);
    of[syllable] = list;
    // A character is mostly read where it stands furthest in front.
    for (let index = 0; index < list.length; index++) {
      const one = list[index] as string;
      const before = at[one];
      if (before !== undefined && index >= before) continue;
      at[one] = index;
      mostly[one] = syllable;
    }
    return "";
  });
  for (let index = 0; index < words.length; index += 2) {
    const word = words.slice(index, index + 2);
    addWord(of, `${mostly[word.charAt(0)]}${mostly[word.charAt(1)]}`, word);
  }
  spelt.replace(/([a-z]+)([^a-z]+)/g, (_whole, letters: string, word: string) => {
    addWord(of, letters, word);
    return "";
  });
  return { syllables, of };
}

/** A word whose letters are one syllable too (西安, 先) stands behind that syllable's commonest characters. */
function addWord(of: Table["of"], letters: string, word: string): void {
  const list = of[letters] || [];
  const characters = list.filter((text) => text.length === 1);
  const before = characters.length > 0 ? 3 + list.length - characters.length : list.length;
  of[letters] = list.slice(0, before).concat(word, list.slice(before));
}
