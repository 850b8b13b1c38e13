/** "Every pattern in one look: those over addresses, and those over people, contacts, channels and documents." */
import { burstFromOneChannel } from "./burst-from-one-channel.ts";
import { findClusters, type KnownPlace, type Registrations, sharesAmong, strangersAmong } from "./find-clusters.ts";
import { type ClusterMeasures, measureCluster } from "./measure-cluster.ts";
import { oneContactForMany } from "./one-contact-for-many.ts";
import { oneDocumentTwoSpellings } from "./one-document-two-spellings.ts";
import { onePersonOften } from "./one-person-often.ts";
import type { Pattern, Sighting } from "./patterns.ts";

/** A pattern with what a person sees of it; `known` names the known place that is there. */
export type Finding = Pattern & { known: string | null; measures: ClusterMeasures };

/** What is searched: registrations with the keys of their addresses, and everything else that is compared. */
export type Searched = Omit<Registrations, "rows"> & { rows: readonly (Sighting & { port: string })[] };

/** Finds every pattern. `expected` are the keys of contacts that many may give: those of helpers and organisations. */
export function findPatterns(
  searched: Searched,
  { places, expected }: { places: readonly KnownPlace[]; expected: ReadonlySet<string> },
): Finding[] {
  const { rows, keysOf } = searched;
  const clusters = findClusters(searched, places).map(
    ({ parties, known, measures }): Finding => ({
      name: "strangers-at-one-address",
      parties,
      count: measures.unrelated,
      known,
      measures,
    }),
  );
  const shares = sharesAmong(rows);
  const at = new Map(rows.map(({ party }, row) => [party, row]));
  const others = [
    ...onePersonOften(rows),
    ...oneContactForMany(rows, expected, shares),
    ...burstFromOneChannel(rows),
    ...oneDocumentTwoSpellings(rows),
  ].map((pattern): Finding => {
    const own = pattern.parties.flatMap((party) => at.get(party) ?? []);
    const seen = own.flatMap((row) => rows[row] ?? []);
    const unnamed = own.filter((row) => keysOf(row)?.unit === "").length / own.length;
    return { ...pattern, known: null, measures: { ...measureCluster(seen, strangersAmong(seen, shares)), unnamed } };
  });
  return [...clusters, ...others];
}
