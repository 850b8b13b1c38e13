import { hasEnded } from "./ask-paso.ts";

const askEveryMs = 300_000;

/** Asks every five minutes whether the helper's access has ended; without a network the next time. Gives what stops it. */
export function keepAsking(mark: string, ended: () => void): () => void {
  const timer = setInterval(async () => {
    if (await hasEnded(mark)) ended();
  }, askEveryMs);
  return () => clearInterval(timer);
}
