// The rule: every number in a draw is written the same way everywhere, so that two computers cannot disagree.

/** The unsigned number in the four bytes at `at`, the highest byte first. */
export function wordAt(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
  const low = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
  return high * 0x1_0000 + low;
}

/** Writes a whole number from 0 to 2^32 - 1 as four bytes, the highest first. */
export function writeWord(into: Uint8Array, at: number, word: number): void {
  into[at] = word >>> 24;
  into[at + 1] = word >>> 16;
  into[at + 2] = word >>> 8;
  into[at + 3] = word;
}

/** Copies without making an object, which a loop over a million applications would feel. */
export function copyBytes(into: Uint8Array, at: number, from: Uint8Array, fromAt: number, length: number): void {
  for (let i = 0; i < length; i++) into[at + i] = from[fromAt + i] as number;
}

/** Below, equal to or above 0 as `length` bytes of the first sort before, with or after those of the second. */
export function compareBytes(a: Uint8Array, aAt: number, b: Uint8Array, bAt: number, length: number): number {
  for (let i = 0; i < length; i++) {
    const difference = (a[aAt + i] as number) - (b[bAt + i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Lower-case hexadecimal text of the bytes from `start` to `end`. */
export function hexOf(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = "";
  for (let i = start; i < end; i++) text += ((bytes[i] as number) + 0x100).toString(16).slice(1);
  return text;
}

/** The bytes of hexadecimal text. Text that is not whole bytes of lower-case hexadecimal is a fault. */
export function bytesOf(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new Error("This is not lower-case hexadecimal text of whole bytes.");
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

/** The bytes of text in UTF-8. */
export function utf8Of(text: string): Uint8Array {
  const letters = encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
