import type { KnownPlace } from "#domain/trends/find-clusters.ts";
import { type Finding, findPatterns } from "#domain/trends/find-patterns.ts";
import { contactTexts, sealAddress } from "#domain/trends/seal-registration.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { signalSeal } from "#server/keys/signal-key.ts";
import { asSignals } from "./as-signals.ts";
import { keepFindings } from "./keep-findings.ts";
import { readRegistrations } from "./read-registrations.ts";
import { sealRegistrations } from "./seal-registrations.ts";

/** What a night read and found. */
export type FoundSignals = {
  read: number;
  registrations: number;
  findings: Finding[];
  /** How long each step took. */
  seconds: { sealing: number; reading: number; finding: number; writing: number };
};

/**
 * The work of a night: makes the keys of what is new, searches all registrations of all ports, and keeps what was
 * found for an analyst. It writes nothing outside of the schema `signals` but the row of the audit that it ran.
 */
export async function findSignals(db: Database, at: Date): Promise<FoundSignals> {
  const step = stopwatch();
  const read = await sealRegistrations(db, at);
  const sealing = step();
  const expected = await contactsOfHelpers(db);
  return inTransaction(db, async (tx) => {
    const { findings, registrations, ...seconds } = await asSignals(tx, async (signals) => {
      const places = await signals
        .selectFrom("signals.known_place")
        .select(["name", "address"])
        .where("is_approved", "=", true)
        .where("ended_at", "is", null)
        .where("expires_on", ">", at.toISOString().slice(0, 10))
        .execute();
      const searched = await readRegistrations(signals, expected);
      const reading = step();
      const known = places.flatMap(({ name, address }): KnownPlace[] => {
        const sealed = sealAddress(address, signalSeal);
        return sealed ? [{ name, ...sealed }] : [];
      });
      const found = findPatterns(searched, { places: known, expected });
      const finding = step();
      await keepFindings(signals, found, at);
      return { findings: found, registrations: searched.table.size, reading, finding, writing: step() };
    });
    const detail = { read, registrations, findings: findings.length };
    await addToAudit(tx, { at, actor: "system", action: "find-trends", detail });
    return { read, registrations, findings, seconds: { sealing, ...seconds } };
  });
}

/** Gives the seconds since it was last asked. */
function stopwatch(): () => number {
  let from = performance.now();
  return () => {
    const seconds = (performance.now() - from) / 1000;
    from = performance.now();
    return seconds;
  };
}

/** The telephone of an organisation and the e-mail address of a helper are given by many: that is their work. */
async function contactsOfHelpers(db: Database): Promise<Set<string>> {
  const [organisations, helpers] = await Promise.all([
    db.selectFrom("organisation").select("telephone").execute(),
    db.selectFrom("helper").select("email").execute(),
  ]);
  const given = [
    ...organisations.map(({ telephone }) => ({ phone: telephone ?? undefined })),
    ...helpers.map(({ email }) => ({ email })),
  ];
  return new Set(given.flatMap(contactTexts).map((text) => signalSeal(`contact ${text}`)));
}
