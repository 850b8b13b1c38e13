/**
 * Who types a wrong passphrase waits before the next try is looked at: not at all after the first two,
 * then half a second, and twice as long each time, up to ten seconds. Nobody is locked out.
 */
export function signInDelayMs(wrongTries: number): number {
  if (wrongTries < 3) return 0;
  return Math.min(10_000, 500 * 2 ** Math.min(wrongTries - 3, 10));
}
