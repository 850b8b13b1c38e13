// The rule: when your turn comes you get the first of your ports that still has a place, for your whole party.
// A large family is never passed over: if it needs more places than are left, the next day lends them.
import { wordAt } from "./bytes.ts";
import { ENTRY_BYTES, entryAt, MOST_PORTS, URGENT } from "./entry.ts";
import { KEY_BYTES } from "./keys.ts";
import { type Lane, lanes, type Parameters, quotasOf } from "./lanes.ts";
import { identityOrder, sortedBy } from "./order.ts";

/** Who walks: packed entries and keys in pool order. */
export type Walkers = { length: number; entries: Uint8Array; keys: Uint8Array };

/** A place given: to the application at `index` of the pool. */
export type Award = { index: number; lane: Lane; port: number };

/** How a port stood in a lane: closed from the start, open to the end, or closed by the award to an index of the pool. */
export type Closing = "closed" | "open" | number;

/** Numbers by port code. */
export type ByPort<T> = Map<number, T>;

/** What the walk gives. */
export type Walk = {
  /** In the order in which they were given. */
  awards: Award[];
  closings: Record<Lane, ByPort<Closing>>;
  /** What the next run owes. */
  deficits: Record<Lane, ByPort<number>>;
  /** Places that nobody took. */
  leftover: ByPort<number>;
};

/** Walks through the three lanes. */
export function walk(walkers: Walkers, { upsilon, sigma, ports }: Parameters): Walk {
  const orders = ordersOf(walkers);
  const quotas = new Map([...ports].map(([port, places]) => [port, quotasOf(places, upsilon, sigma)]));
  const has = new Uint8Array(walkers.length);
  const awards: Award[] = [];
  const closings = { urgent: new Map(), seniority: new Map(), lottery: new Map() } as Walk["closings"];
  const deficits = { urgent: new Map(), seniority: new Map(), lottery: new Map() } as Walk["deficits"];
  const leftover: ByPort<number> = new Map();

  for (const lane of lanes) {
    const left = new Int32Array(256);
    for (const [port, places] of ports) {
      left[port] = (quotas.get(port)?.[lane] ?? 0) + (leftover.get(port) ?? 0) - places.deficit[lane];
      closings[lane].set(port, (left[port] as number) > 0 ? "open" : "closed");
    }
    let open = [...ports.keys()].filter((port) => (left[port] as number) > 0).length;
    for (let turn = 0; turn < walkers.length && open > 0; turn++) {
      const index = orders[lane][turn] as number;
      const entry = index * ENTRY_BYTES;
      if (has[index] || (lane === "urgent" && !((walkers.entries[entry + entryAt.flags] as number) & URGENT))) continue;
      const port = firstOpenPort(walkers.entries, entry, left);
      if (port === 0) continue;
      has[index] = 1;
      awards.push({ index, lane, port });
      left[port] = (left[port] as number) - (walkers.entries[entry + entryAt.size] as number);
      if ((left[port] as number) > 0) continue;
      closings[lane].set(port, index);
      open--;
    }
    for (const port of ports.keys()) {
      leftover.set(port, Math.max(0, left[port] as number));
      deficits[lane].set(port, Math.max(0, -(left[port] as number)));
    }
  }
  return { awards, closings, deficits, leftover };
}

function ordersOf({ length, keys, entries }: Walkers): Record<Lane, Uint32Array> {
  const byLow = sortedBy(identityOrder(length), (index) => wordAt(keys, index * KEY_BYTES + 4));
  const byKey = sortedBy(byLow, (index) => wordAt(keys, index * KEY_BYTES));
  const byDay = sortedBy(byKey, (index) => wordAt(entries, index * ENTRY_BYTES + entryAt.cohort));
  return { urgent: byKey, seniority: byDay, lottery: byKey };
}

function firstOpenPort(entries: Uint8Array, entry: number, left: Int32Array): number {
  for (let i = 0; i < MOST_PORTS; i++) {
    const port = entries[entry + entryAt.ports + i] as number;
    if (port === 0 || (left[port] as number) > 0) return port;
  }
  return 0;
}
