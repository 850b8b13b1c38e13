import type { Finding } from "#domain/trends/find-patterns.ts";
import { sameFindings } from "#domain/trends/same-findings.ts";
import { newId } from "#server/chance.ts";
import type { SignalsTransaction } from "./as-signals.ts";

const batch = 2000;

/**
 * Keeps what a night found in place of what the night before did. A finding that goes on keeps its id, and with it what
 * a human concluded; one that is not found again stays only as long as a conclusion about it holds.
 */
export async function keepFindings(tx: SignalsTransaction, found: readonly Finding[], at: Date): Promise<void> {
  const earlier = await readEarlier(tx);
  const ids = sameFindings(found, earlier);
  const kept = found.map((finding, index) => ({ ...finding, id: ids[index] ?? newId() }));
  for (let from = 0; from < kept.length; from += batch) {
    const rows = kept.slice(from, from + batch).map(({ id, name, count, parties, known, measures }) => ({
      id,
      pattern: name,
      count,
      parties: parties.length,
      known,
      measures: JSON.stringify(measures),
      first_found_at: at,
      last_found_at: at,
    }));
    await tx
      .insertInto("signals.finding")
      .values(rows)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet(({ ref }) => ({
          count: ref("excluded.count"),
          parties: ref("excluded.parties"),
          known: ref("excluded.known"),
          measures: ref("excluded.measures"),
          last_found_at: ref("excluded.last_found_at"),
        })),
      )
      .execute();
  }
  await keepParties(tx, kept, new Map(earlier.map(({ id, parties }) => [id, new Set(parties)])));
  await tx
    .deleteFrom("signals.finding")
    .where("last_found_at", "<", at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("signals.disposition")
            .select("id")
            .whereRef("finding_id", "=", "signals.finding.id")
            .where("ended_at", "is", null)
            .where("expires_on", ">", at.toISOString().slice(0, 10)),
        ),
      ),
    )
    .execute();
}

/** Writes who came to a finding and who is gone from it. Of most findings nobody is, from one night to the next. */
async function keepParties(
  tx: SignalsTransaction,
  kept: readonly { id: string; parties: readonly string[] }[],
  earlier: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const came: { finding_id: string; application_id: string }[] = [];
  for (const { id, parties } of kept) {
    const before = earlier.get(id) ?? new Set();
    const now = new Set(parties);
    for (const party of parties) if (!before.has(party)) came.push({ finding_id: id, application_id: party });
    const gone = [...before].filter((party) => !now.has(party));
    for (let from = 0; from < gone.length; from += batch) {
      await tx
        .deleteFrom("signals.finding_party")
        .where("finding_id", "=", id)
        .where("application_id", "in", gone.slice(from, from + batch))
        .execute();
    }
  }
  for (let from = 0; from < came.length; from += batch) {
    await tx
      .insertInto("signals.finding_party")
      .values(came.slice(from, from + batch))
      .execute();
  }
}

async function readEarlier(tx: SignalsTransaction) {
  const rows = await tx
    .selectFrom("signals.finding")
    .innerJoin("signals.finding_party", "finding_id", "id")
    .select(["id", "pattern", "application_id"])
    .orderBy("first_found_at")
    .execute();
  const earlier = new Map<string, { id: string; name: Finding["name"]; parties: string[] }>();
  for (const { id, pattern, application_id } of rows) {
    const own = earlier.get(id) ?? { id, name: pattern, parties: [] };
    own.parties.push(application_id);
    earlier.set(id, own);
  }
  return [...earlier.values()];
}
