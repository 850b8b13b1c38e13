/** "Many at once may be a bus that arrived. Being fast gains nothing, for a machine as for anybody." */
import type { Pattern, Sighting } from "./patterns.ts";

/** A day is shown from so many registrations on, and from so many times what the channel usually has. */
const shownFrom = { registrations: 50, times: 8 };

/** A helper's work comes in bursts: the days when they help. */
const neverShown = new Set(["helper"]);

/** The days on which one channel had at least 50 registrations and eight times those of its middle day. */
export function burstFromOneChannel(sightings: readonly Sighting[]): Pattern[] {
  const days = new Set(sightings.map(({ day }) => day));
  const channels = new Map<string, Map<string, string[]>>();
  for (const { channel, day, party } of sightings) {
    if (neverShown.has(channel)) continue;
    const onDays = channels.get(channel) ?? new Map<string, string[]>();
    if (onDays.size === 0) channels.set(channel, onDays);
    const parties = onDays.get(day);
    if (parties) parties.push(party);
    else onDays.set(day, [party]);
  }
  return [...channels.values()].flatMap((onDays) => {
    const counts = [...onDays.values()].map(({ length }) => length).sort((a, b) => b - a);
    // Days without any are days too: the middle of all days on which anybody registered.
    const usual = counts[Math.floor(days.size / 2)] ?? 0;
    return [...onDays.values()]
      .filter(({ length }) => length >= shownFrom.registrations && length >= shownFrom.times * usual)
      .map((parties) => ({
        name: "burst-from-one-channel" as const,
        parties: [...new Set(parties)],
        count: parties.length,
      }));
  });
}
