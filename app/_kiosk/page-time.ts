let time = Date.now();
let [wall, own] = [time, performance.now()];

/**
 * Milliseconds that never go back. The device's clock counts sleep but may be set, the page's own one cannot be set but may
 * sleep: of both, whichever has come further since somebody last asked. A clock set forward forgets too early, never too late.
 */
export function pageTime(): number {
  const [wallNow, ownNow] = [Date.now(), performance.now()];
  time += Math.max(wallNow - wall, ownNow - own);
  [wall, own] = [wallNow, ownNow];
  return time;
}
