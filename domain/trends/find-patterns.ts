/** "Every pattern in one look: those over addresses, and those over people, contacts, channels and documents." */
import { burstFromOneChannel, type ChannelDay } from "./burst-from-one-channel.ts";
import { findClusters, type KnownPlace, type Registrations, strangersAmong } from "./find-clusters.ts";
import { type ClusterMeasures, measureCluster } from "./measure-cluster.ts";
import { fewestWithOneContact, oneContactForMany } from "./one-contact-for-many.ts";
import { oneDocumentTwoSpellings } from "./one-document-two-spellings.ts";
import { fewestWithOnePerson, onePersonOften } from "./one-person-often.ts";
import type { Pattern, Sighting } from "./patterns.ts";

/** A pattern with what a person sees of it; `known` names the known place that is there. */
export type Finding = Pattern & { known: string | null; measures: ClusterMeasures };

/** What is searched: registrations, each of one party, and what of them tells which can be part of a pattern. */
export type Searched = Registrations & {
  rowOf(row: number): Sighting & { port: string };
  /** In order, at least every row with a person, a contact or a document that `fewestAlike` rows have. */
  sharing: readonly number[];
  channelDays: readonly ChannelDay[];
};

/** In fewer rows than so many the same person, contact or look of a document is no pattern. */
export const fewestAlike = { people: fewestWithOnePerson, contacts: fewestWithOneContact, documents: 2 };

/** Finds every pattern. `expected` are the keys of contacts that many may give: those of helpers and organisations. */
export function findPatterns(
  searched: Searched,
  { places, expected }: { places: readonly KnownPlace[]; expected: ReadonlySet<string> },
): Finding[] {
  const { table, rowOf, shares } = searched;
  const clusters = findClusters(searched, places).map(
    ({ parties, known, measures }): Finding => ({
      name: "strangers-at-one-address",
      parties,
      count: measures.unrelated,
      known,
      measures,
    }),
  );
  const measured = (pattern: Pattern, rows: readonly number[]): Finding => {
    const seen = rows.map(rowOf);
    const unnamed = rows.filter((row) => table.keysOf(row)?.unit === "").length / rows.length;
    return { ...pattern, known: null, measures: { ...measureCluster(seen, strangersAmong(seen, shares)), unnamed } };
  };
  const sharing = searched.sharing.map(rowOf);
  const at = new Map(sharing.map(({ party }, index) => [party, searched.sharing[index] ?? 0]));
  const ofSharing = (pattern: Pattern) =>
    measured(
      pattern,
      pattern.parties.flatMap((party) => at.get(party) ?? []),
    );
  const bursts = burstFromOneChannel(searched.channelDays).map(({ rows }) => {
    const parties = rows.map((row) => rowOf(row).party);
    return measured({ name: "burst-from-one-channel", parties, count: rows.length }, rows);
  });
  return [
    ...clusters,
    ...onePersonOften(sharing).map(ofSharing),
    ...oneContactForMany(sharing, expected, shares).map(ofSharing),
    ...bursts,
    ...oneDocumentTwoSpellings(sharing).map(ofSharing),
  ];
}
