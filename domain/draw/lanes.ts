// The rule: places are given in three turns. First urgent cases, then those who wait longest, then everybody by lot.

/** The turns of a draw, in their order. */
export const lanes = ["urgent", "seniority", "lottery"] as const;

/** One turn of a draw. */
export type Lane = (typeof lanes)[number];

/** The shares of a run where nobody chose others: whole per cent for urgent cases, and of the rest for the longest waits. */
export const usualShares = { upsilon: 10, sigma: 50 } as const;

/** What a port brings into a run: places for people. */
export type PortPlaces = {
  /** Newly released. */
  capacity: number;
  /** Declined, expired, cancelled or left over. */
  returned: number;
  /** Borrowed by the run before, by lane. */
  deficit: Readonly<Record<Lane, number>>;
};

/** The dials of a run, whole per cent, and its ports by code. */
export type Parameters = {
  /** Share for urgent cases. */
  upsilon: number;
  /** Share of the rest for those who wait longest. */
  sigma: number;
  ports: ReadonlyMap<number, PortPlaces>;
};

/** How a port's places are shared out between the lanes, before what is carried or owed. */
export function quotasOf({ capacity, returned }: PortPlaces, upsilon: number, sigma: number): Record<Lane, number> {
  const places = capacity + returned;
  const urgent = Math.floor((places * upsilon) / 100);
  const seniority = Math.floor(((places - urgent) * sigma) / 100);
  return { urgent, seniority, lottery: places - urgent - seniority };
}
