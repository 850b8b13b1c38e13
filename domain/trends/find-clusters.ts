/**
 * "Many strangers at one address, at several ports: a person looks at it. Most have an innocent reason, and it changes
 * nothing of anybody's wait."
 */
import {
  countStrangers,
  type PartyNames,
  type Strangers,
  type SurnameShares,
  surnameShares,
} from "./count-strangers.ts";
import { type Building, type ComparedAddresses, findBuildings } from "./find-buildings.ts";
import { type Anchor, likeness } from "./match-building.ts";
import { type ClusterMeasures, measureCluster } from "./measure-cluster.ts";
import { splitHomes } from "./split-homes.ts";
import { namesOf, type Surnamed } from "./surname-keys.ts";

/** What is known of a party's registration beside its address. */
export type Registration = Surnamed & {
  party: string;
  port: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** How it came, such as `kiosk`, where that is known. */
  channel?: string;
  /** Parties that this one has said it belongs to. */
  related?: readonly string[];
};

/** Registrations, and their addresses, by number of their row. */
export type Registrations = ComparedAddresses & {
  /** How common surnames are among all of them. */
  shares: SurnameShares;
  /** A registration, made when it is asked for: of most, none is. */
  rowOf(row: number): Registration;
};

/** A place whose address many strangers are expected to share. */
export type KnownPlace = Anchor & { name: string };

/** Parties at one address, and why it may be looked at. */
export type Cluster = {
  parties: string[];
  ports: string[];
  /** The name of the known place that is there, or null. */
  known: string | null;
  measures: ClusterMeasures;
};

/** From so many parties without family among each other, at so many ports, a cluster is shown. */
export const shownFrom = { unrelated: 20, ports: 2 };

/** So many parties, evenly taken, tell how common surnames are. */
const sampled = 20_000;

/** Finds every address with at least 20 unrelated parties and 2 ports, the largest first. */
export function findClusters(registrations: Registrations, places: readonly KnownPlace[]): Cluster[] {
  const { table, rowOf, shares } = registrations;
  const unitOf = (row: number) => table.keysOf(row)?.unit ?? "";
  const clusters: Cluster[] = [];
  for (const building of findBuildings(registrations)) {
    if (building.rows.length < shownFrom.unrelated) continue;
    for (const home of splitHomes(building.rows, unitOf)) {
      if (home.length < shownFrom.unrelated) continue;
      const cluster = clusterOf(home.map(rowOf), shares);
      if (!cluster) continue;
      const unnamed = home.filter((row) => unitOf(row) === "").length / home.length;
      clusters.push({ ...cluster, known: nameOf(building, places), measures: { ...cluster.measures, unnamed } });
    }
  }
  return clusters.sort((a, b) => b.parties.length - a.parties.length);
}

function clusterOf(registrations: Registration[], shares: SurnameShares): Omit<Cluster, "known"> | undefined {
  const ports = [...new Set(registrations.map(({ port }) => port))].sort();
  if (ports.length < shownFrom.ports) return undefined;
  const strangers = strangersAmong(registrations, shares);
  if (strangers.unrelated < shownFrom.unrelated) return undefined;
  const parties = [...new Set(registrations.map(({ party }) => party))];
  return { parties, ports, measures: measureCluster(registrations, strangers) };
}

/** How many unrelated parties there are among registrations of one address. */
export function strangersAmong(registrations: readonly Registration[], shares: SurnameShares): Strangers {
  const byParty = new Map<string, PartyNames>();
  for (const registration of registrations) {
    const { party, related = [] } = registration;
    const own = byParty.get(party) ?? { party, names: [], related: [] };
    const names = [...own.names, ...namesOf(registration)];
    byParty.set(party, { party, names, related: [...own.related, ...related] });
  }
  return countStrangers([...byParty.values()], shares);
}

/** How common surnames are among all registrations: from 20,000 of them, evenly taken. */
export function sharesAmong(rows: readonly Registration[]): SurnameShares {
  return surnameShares(rowsForShares(rows.length).map((row) => namesOf(rows[row] ?? { surnames: [] })));
}

/** Of so many rows those that tell how common surnames are. */
export function rowsForShares(size: number): number[] {
  const step = Math.max(1, Math.floor(size / sampled));
  return Array.from({ length: Math.ceil(size / step) }, (_, at) => at * step);
}

function nameOf({ anchor }: Building, places: readonly KnownPlace[]): string | null {
  return places.find(({ keys, fuzzy }) => likeness(keys, fuzzy, anchor))?.name ?? null;
}
