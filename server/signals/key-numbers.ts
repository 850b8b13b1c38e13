import { signalKeyLength } from "#server/keys/signal-key.ts";

const words = signalKeyLength / 4;

/**
 * Gives equal keys equal numbers: the first key 0, the next other one 1. Keys are compared whole, where they lie in
 * memory: as texts in a `Map`, millions of them take many times as long. They are fingerprints, so that their first
 * bytes spread them well.
 */
export class KeyNumbers {
  /** How many different keys there are. */
  size = 0;
  #keys = new Int32Array(words * 1024);
  /** At the place that a key's first bytes say, or at the next free one: one more than its number, or 0. */
  #places = new Int32Array(4096);

  /** The number of the key that begins at `from`. */
  numberOf(bytes: DataView, from: number): number {
    const a = bytes.getInt32(from);
    const b = bytes.getInt32(from + 4);
    const c = bytes.getInt32(from + 8);
    const d = bytes.getInt32(from + 12);
    const keys = this.#keys;
    const places = this.#places;
    const last = places.length - 1;
    let place = a & last;
    for (let number = places[place] as number; number > 0; number = places[place] as number) {
      const at = (number - 1) * words;
      if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c && keys[at + 3] === d) return number - 1;
      place = (place + 1) & last;
    }
    const number = this.size++;
    const at = number * words;
    keys[at] = a;
    keys[at + 1] = b;
    keys[at + 2] = c;
    keys[at + 3] = d;
    places[place] = number + 1;
    if (at + words === keys.length) this.#keys = doubled(keys);
    if (this.size * 2 > places.length) this.#spread();
    return number;
  }

  #spread(): void {
    this.#places = new Int32Array(this.#places.length * 4);
    const last = this.#places.length - 1;
    for (let number = 0; number < this.size; number++) {
      let place = (this.#keys[number * words] as number) & last;
      while (this.#places[place] !== 0) place = (place + 1) & last;
      this.#places[place] = number + 1;
    }
  }
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
