import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { endWhatIsOpen } from "./finish-kiosk.ts";

/** What was ended, or why nothing was. */
export type EndedKiosk = { id: string; place: string } | { refusal: "unknown" | "several" | "ended-before" };

/**
 * Ends a kiosk from outside, with all that is open on it: its next request is answered as that of no kiosk.
 * @param start the first characters of its id, at least four, as `kiosk list` shows them
 */
export async function endKiosk(db: Database, start: string, at: Date): Promise<EndedKiosk> {
  if (!/^[0-9a-f][0-9a-f-]{3,35}$/.test(start)) return { refusal: "unknown" };
  return inTransaction(db, async (tx) => {
    const all = await tx.selectFrom("kiosk").select(["id", "place", "ended_at"]).execute();
    const [kiosk, ...others] = all.filter(({ id }) => id.startsWith(start));
    if (!kiosk) return { refusal: "unknown" };
    if (others.length > 0) return { refusal: "several" };
    if (kiosk.ended_at) return { refusal: "ended-before" };
    await tx.updateTable("kiosk").set({ ended_at: at }).where("id", "=", kiosk.id).execute();
    await endWhatIsOpen(tx, kiosk.id, at);
    await addToAudit(tx, { at, actor: "command-line", action: "end-kiosk", subject: `kiosk/${kiosk.id}` });
    return { id: kiosk.id, place: kiosk.place };
  });
}
