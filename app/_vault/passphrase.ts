const fewestWords = 4;
const fewestLetters = 14;

/** Whether a passphrase is long enough to be kept by a laptop that may be lost: four words, or 14 letters and digits. */
export function isLongEnough(passphrase: string): boolean {
  const typed = passphrase.trim();
  const words = typed.split(/\s+/).filter((word) => [...word].length > 1);
  return words.length >= fewestWords || [...typed].length >= fewestLetters;
}

const longestWaitMs = 300_000;

/**
 * How long somebody waits before the next try, in milliseconds: after each wrong passphrase twice as long, five minutes at
 * most. Whoever takes the laptop apart does not wait; against them there is the cost of each try.
 */
export function waitMs({ wrong, wrongAt }: { wrong: number; wrongAt: number }, now: number): number {
  if (wrong === 0) return 0;
  const whole = Math.min(1000 * 2 ** Math.min(wrong - 1, 20), longestWaitMs);
  // A clock that was set back is not waited for.
  return Math.max(0, Math.min(whole, wrongAt + whole - now));
}
