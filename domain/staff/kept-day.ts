/**
 * "The list of a day that an officer's device keeps ends with the day, at the port's midnight. Whoever sets the device's
 * clock back does not make it last longer."
 */
export type KeptDay = {
  /** When the port's day is over, in milliseconds by the clock of the device. */
  until: number;
  /** The latest instant that the device's clock has shown since the day was kept. */
  seenAt: number;
};

/** A clock that is set right by the network goes back by no more than this. */
const settingMs = 120_000;

/** Whether the day must be taken off the device: it is over, or the device's clock was set back. */
export function isDayOver({ until, seenAt }: KeptDay, now: number): boolean {
  return !(now < until && now >= seenAt - settingMs);
}
