import { portSlugs } from "#domain/application/ports.ts";
import { sealRegistration } from "#domain/trends/seal-registration.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { signalSeal } from "#server/keys/signal-key.ts";
import { openAnswers } from "#server/staff/read-application.ts";
import { asSignals } from "./as-signals.ts";
import { keptSince } from "./kept-since.ts";
import { packAddress, packFuzzy, packSeen } from "./packed-keys.ts";

const batch = 250;

/**
 * Makes the keys of every registration that came or changed since the last time. It runs at night, after the sending:
 * nobody waits for it. What it opens it shows to nobody.
 * @returns how many were read.
 */
export async function sealRegistrations(db: Database, at: Date): Promise<number> {
  let [after, read] = ["00000000-0000-0000-0000-000000000000", 0];
  for (;;) {
    const rows = await inTransaction(db, (tx) =>
      asSignals(tx, async (signals) => {
        const found = await signals
          .selectFrom("application")
          .leftJoin("signals.registration", "signals.registration.application_id", "application.id")
          .select(["application.id", "application.revision", "application.changed_at", "application.channel"])
          .select(["application.registered_on", "application.prefs", "wrapped_key", "answers_sealed"])
          .where("application.id", ">", after)
          .where("application.changed_at", ">", keptSince(at))
          .where(({ fn }) => fn("length", ["wrapped_key"]), ">", 0)
          .where(({ or, eb, ref }) =>
            or([
              eb("signals.registration.revision", "is", null),
              eb("signals.registration.revision", "!=", ref("application.revision")),
              eb("signals.registration.changed_at", "!=", ref("application.changed_at")),
            ]),
          )
          .orderBy("application.id")
          .limit(batch)
          .execute();
        const sealed = found.flatMap((row) => sealRow(row) ?? []);
        if (sealed.length > 0) {
          await signals
            .insertInto("signals.registration")
            .values(sealed)
            .onConflict((conflict) =>
              conflict.column("application_id").doUpdateSet(({ ref }) => ({
                revision: ref("excluded.revision"),
                changed_at: ref("excluded.changed_at"),
                port_slug: ref("excluded.port_slug"),
                address: ref("excluded.address"),
                suffix: ref("excluded.suffix"),
                direction: ref("excluded.direction"),
                fuzzy: ref("excluded.fuzzy"),
                seen: ref("excluded.seen"),
              })),
            )
            .execute();
        }
        return found;
      }),
    );
    read += rows.length;
    const last = rows.at(-1);
    if (!last) return read;
    after = last.id;
  }
}

type Row = {
  id: string;
  revision: number;
  changed_at: Date;
  channel: string;
  registered_on: string;
  prefs: Uint8Array;
  wrapped_key: Uint8Array;
  answers_sealed: Uint8Array;
};

function sealRow(row: Row) {
  const answers = openAnswers(row.id, row);
  if (!answers) return undefined;
  const { address, ...seen } = sealRegistration(answers, signalSeal);
  return {
    application_id: row.id,
    revision: row.revision,
    changed_at: row.changed_at,
    port_slug: portSlugs[(row.prefs[0] ?? 0) - 1] ?? "",
    on_date: row.registered_on,
    channel: row.channel,
    address: address && packAddress(address.keys),
    suffix: address?.keys.suffix ?? "",
    direction: address?.keys.direction ?? "",
    fuzzy: address && packFuzzy(address.fuzzy),
    seen: packSeen(seen),
  };
}
