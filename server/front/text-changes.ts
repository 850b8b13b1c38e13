/** A piece of a text: what is new, and then how many characters of the other text, so many after the piece before. */
export type Change = [added: string, skipped: number, kept: number];

/** As long a piece at least must be the same; each piece costs some bytes itself. */
const block = 24;

/** In words that are said often, no more places than these are tried. */
const mostPlaces = 32;

/** What of a text is not in another one, so that whoever has the other can make it. */
export function changesOf(text: string, other: string): Change[] {
  const places = placesIn(other);
  const changes: Change[] = [];
  let [at, done, end] = [0, 0, 0];
  while (at < text.length) {
    const same = longestSame({ text, at, other, end }, places.get(text.slice(at, at + block)) ?? []);
    if (same === undefined) {
      at += 1;
      continue;
    }
    let back = 0;
    while (at - back > done && same.from > back && text[at - back - 1] === other[same.from - back - 1]) back += 1;
    changes.push([text.slice(done, at - back), same.from - back - end, same.length + back]);
    end = same.from + same.length;
    at += same.length;
    done = at;
  }
  return done < at ? [...changes, [text.slice(done), 0, 0]] : changes;
}

/** Every `block` characters is enough: a piece that is found is followed to both its ends. */
function placesIn(other: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + block <= other.length; at += block) {
    const piece = other.slice(at, at + block);
    const known = places.get(piece);
    if (known === undefined) places.set(piece, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  return places;
}

type Looking = { text: string; at: number; other: string; end: number };

/** The longest piece that is the same from here on; of two the one that is nearer to where the last one ended. */
function longestSame(
  { text, at, other, end }: Looking,
  places: number[],
): { from: number; length: number } | undefined {
  let best: { from: number; length: number } | undefined;
  for (const from of places) {
    let length = block;
    while (at + length < text.length && text[at + length] === other[from + length]) length += 1;
    const isNearer = best && length === best.length && Math.abs(from - end) < Math.abs(best.from - end);
    if (best === undefined || length > best.length || isNearer) best = { from, length };
  }
  return best;
}
