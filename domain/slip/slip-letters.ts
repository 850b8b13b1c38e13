/** Base32 of Crockford: no I, L, O or U, so that no two letters are mistaken for each other, and no bytes of a QR code lost. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const bits = 5;

// What stands between letters: blanks, hyphens of every kind, dots, and marks that cannot be seen.
const between = /[\p{Z}\p{Pd}\p{Cf}\s.]/gu;

/** A slip's body and signature: 84 bytes, 135 letters. */
export const slipLength = 84;
const letterCount = Math.ceil((slipLength * 8) / bits);

/** A slip's bytes in capital letters and digits. */
export function writeSlipLetters(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let count = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (count += 8; count >= bits; count -= bits) text += alphabet[(held >> (count - bits)) & 31];
    held &= (1 << count) - 1;
  }
  return count > 0 ? text + alphabet[(held << (bits - count)) & 31] : text;
}

/**
 * The bytes of letters that were typed, pasted or scanned: small or capital, with anything between them, and an O for a
 * zero, an I or L for a one. Undefined where they are not the letters of a slip, or could be written in another way.
 */
export function readSlipLetters(typed: string): Uint8Array | undefined {
  const letters = foldSlipLetters(typed);
  if (letters.length !== letterCount) return undefined;
  const bytes = new Uint8Array(slipLength);
  let held = 0;
  let count = 0;
  let at = 0;
  for (const letter of letters) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << bits) | value;
    count += bits;
    if (count < 8) continue;
    count -= 8;
    bytes[at++] = held >> count;
    held &= (1 << count) - 1;
  }
  return held === 0 ? bytes : undefined;
}

/** Typed letters as a slip has them, whatever stands between them. */
export function foldSlipLetters(typed: string): string {
  const capitals = typed.slice(0, 1_000).normalize("NFKC").replace(between, "").toUpperCase();
  return capitals.replaceAll("O", "0").replace(/[IL]/g, "1");
}

/** Whether what was typed is more like a slip's letters than a number of ten digits. */
export function isLikeSlip(typed: string): boolean {
  return foldSlipLetters(typed).length > 40;
}
