/** "North, Norte, N.: the same direction." English and Spanish, Mexican abbreviations too. */
const written = `
N N NO NORTH NORTE NTE NRTE NTH
S S SO SOUTH SUR STH
E E EAST ESTE ORIENTE OTE
W W WEST OESTE O OE PONIENTE PTE PONTE WST
NE NE NORTHEAST NORESTE NORDESTE
NW NW NORTHWEST NOROESTE
SE SE SOUTHEAST SURESTE SUDESTE
SW SW SOUTHWEST SUROESTE SUDOESTE
`;

const directions = new Map<string, string>();
for (const line of written.trim().split("\n")) {
  const [standard = "", ...words] = line.split(" ");
  for (const word of words) directions.set(word, standard);
}

/** The standard form of a direction as written (capitals, no accents), such as `N` or `SW`, or undefined. */
export function directionOf(word: string): string | undefined {
  return directions.get(word);
}

/** The directions as whole words, in which a slip of the hand can be seen. */
export const directionWords: readonly string[] = [...directions.keys()].filter((word) => word.length >= 4);
