/** "Many at once may be a bus that arrived. Being fast gains nothing, for a machine as for anybody." */

/** The registrations of one channel on one day, by number of their row. */
export type ChannelDay = { channel: string; day: string; rows: number[] };

/** A day is shown from so many registrations on, and from so many times what the channel usually has. */
const shownFrom = { registrations: 50, times: 8 };

/** A helper's work comes in bursts: the days when they help. */
const neverShown = new Set(["helper"]);

/** Of every channel's days those with at least 50 registrations and eight times those of its middle day. */
export function burstFromOneChannel(channelDays: readonly ChannelDay[]): ChannelDay[] {
  const days = new Set(channelDays.map(({ day }) => day));
  const channels = new Map<string, ChannelDay[]>();
  for (const each of channelDays) {
    if (neverShown.has(each.channel)) continue;
    const own = channels.get(each.channel);
    if (own) own.push(each);
    else channels.set(each.channel, [each]);
  }
  return [...channels.values()].flatMap((own) => {
    const counts = own.map(({ rows }) => rows.length).sort((a, b) => b - a);
    // Days without any are days too: the middle of all days on which anybody registered.
    const usual = counts[Math.floor(days.size / 2)] ?? 0;
    return own.filter(({ rows: { length } }) => length >= shownFrom.registrations && length >= shownFrom.times * usual);
  });
}

/** Every day of every channel on which it had a registration. */
export function channelDaysOf(seen: readonly { channel: string; day: string }[]): ChannelDay[] {
  const found = new Map<string, ChannelDay>();
  seen.forEach(({ channel, day }, row) => {
    const own = found.get(`${channel} ${day}`);
    if (own) own.rows.push(row);
    else found.set(`${channel} ${day}`, { channel, day, rows: [row] });
  });
  return [...found.values()];
}
