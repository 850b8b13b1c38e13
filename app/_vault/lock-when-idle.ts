const idleMs = 900_000;
const lookMs = 5_000;
const touches = ["keydown", "pointerdown", "input"];

/**
 * Calls once nobody has touched a key or the pointer for 15 minutes; a laptop that slept counts as idle. Gives what ends
 * the watching.
 */
export function lockWhenIdle(lock: () => void): () => void {
  let touchedAt = Date.now();
  const look = () => {
    if (Date.now() - touchedAt >= idleMs) lock();
  };
  // The first touch after a long sleep locks, and opens nothing.
  const touch = () => {
    look();
    touchedAt = Date.now();
  };
  const timer = setInterval(look, lookMs);
  for (const type of touches) addEventListener(type, touch, true);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    for (const type of touches) removeEventListener(type, touch, true);
    document.removeEventListener("visibilitychange", look);
  };
}
