import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import * as first from "./migrations/2026-11-26-first.ts";
import * as staff from "./migrations/2026-11-26-staff.ts";
import * as waitingOutside from "./migrations/2026-11-26-waiting-outside.ts";
import * as whenAway from "./migrations/2026-11-26-when-away.ts";
import * as kiosk from "./migrations/2026-11-27-kiosk.ts";
import * as phone from "./migrations/2026-11-27-phone.ts";
import * as use from "./migrations/2026-11-27-use.ts";
import * as helper from "./migrations/2026-11-28-helper.ts";
import * as auditChain from "./migrations/2026-12-02-audit-chain.ts";
import * as left from "./migrations/2026-12-03-left.ts";
import * as placeToPhone from "./migrations/2026-12-03-place-to-phone.ts";
import * as record from "./migrations/2026-12-03-record.ts";
import * as commitments from "./migrations/2026-12-04-commitments.ts";
import * as newSecret from "./migrations/2026-12-04-new-secret.ts";
import * as passkey from "./migrations/2026-12-05-passkey.ts";
import * as auditor from "./migrations/2026-12-06-auditor.ts";
import * as letterStates from "./migrations/2026-12-08-letter-states.ts";
import * as signals from "./migrations/2026-12-09-signals.ts";
import * as handover from "./migrations/2026-12-10-handover.ts";
import * as reseating from "./migrations/2026-12-12-reseating.ts";
import * as registrationLog from "./migrations/2026-12-13-registration-log.ts";
import * as proof from "./migrations/2026-12-13-staff-proof.ts";
import * as walkIn from "./migrations/2026-12-13-walk-in.ts";
import * as portHandover from "./migrations/2026-12-14-port-handover.ts";
import * as slip from "./migrations/2026-12-20-slip.ts";
import * as absent from "./migrations/2026-12-21-absent.ts";
import * as recovery from "./migrations/2026-12-22-staff-recovery.ts";
import * as work from "./migrations/2026-12-23-work.ts";
import * as handoverWithdrawn from "./migrations/2026-12-24-handover-withdrawn.ts";
import * as staffRenewed from "./migrations/2026-12-24-staff-renewed.ts";
import * as capacity from "./migrations/2026-12-28-capacity.ts";
import * as correction from "./migrations/2026-12-28-correction.ts";
import * as duplicates from "./migrations/2026-12-28-duplicates.ts";
import * as offlineCheck from "./migrations/2026-12-28-offline-check.ts";
import * as dayCut from "./migrations/2026-12-29-day-cut.ts";
import * as drawCancellation from "./migrations/2026-12-30-draw-cancellation.ts";
import * as turned from "./migrations/2026-12-31-1-turned.ts";
import * as equity from "./migrations/2026-12-31-2-equity.ts";
import * as correctionRequest from "./migrations/2026-12-31-4-correction-request.ts";
import * as closures from "./migrations/2026-12-31-5-closures.ts";
import * as letters from "./migrations/2026-12-31-6-letters.ts";
import * as walkInUndone from "./migrations/2026-12-31-6-walk-in-undone.ts";
import type { Tables } from "./tables.ts";

/** By name, in order; a released migration is never changed. */
const migrations: Record<string, Migration> = {
  "2026-11-26-first": first,
  "2026-11-26-staff": staff,
  "2026-11-26-waiting-outside": waitingOutside,
  "2026-11-26-when-away": whenAway,
  "2026-11-27-kiosk": kiosk,
  "2026-11-27-phone": phone,
  "2026-11-27-use": use,
  "2026-11-28-helper": helper,
  "2026-12-02-audit-chain": auditChain,
  "2026-12-03-left": left,
  "2026-12-03-place-to-phone": placeToPhone,
  "2026-12-03-record": record,
  "2026-12-04-commitments": commitments,
  "2026-12-04-new-secret": newSecret,
  "2026-12-05-passkey": passkey,
  "2026-12-06-auditor": auditor,
  "2026-12-08-letter-states": letterStates,
  "2026-12-09-signals": signals,
  "2026-12-10-handover": handover,
  "2026-12-12-reseating": reseating,
  "2026-12-13-registration-log": registrationLog,
  "2026-12-13-staff-proof": proof,
  "2026-12-13-walk-in": walkIn,
  "2026-12-14-port-handover": portHandover,
  "2026-12-20-slip": slip,
  "2026-12-21-absent": absent,
  "2026-12-22-staff-recovery": recovery,
  "2026-12-23-work": work,
  "2026-12-24-handover-withdrawn": handoverWithdrawn,
  "2026-12-24-staff-renewed": staffRenewed,
  "2026-12-28-capacity": capacity,
  "2026-12-28-correction": correction,
  "2026-12-28-duplicates": duplicates,
  "2026-12-28-offline-check": offlineCheck,
  "2026-12-29-day-cut": dayCut,
  "2026-12-30-draw-cancellation": drawCancellation,
  "2026-12-31-1-turned": turned,
  "2026-12-31-2-equity": equity,
  "2026-12-31-4-correction-request": correctionRequest,
  "2026-12-31-5-closures": closures,
  "2026-12-31-6-letters": letters,
  "2026-12-31-6-walk-in-undone": walkInUndone,
};

/** The name of the newest migration: what `/api/health` calls the schema's version. */
export const schemaVersion = Object.keys(migrations).at(-1) as string;

/**
 * Brings the database to the newest tables. Several processes may call it at once.
 * @throws when a migration fails; the database then stays as it was.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
