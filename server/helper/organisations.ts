import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandVoucher, type Voucher } from "./demand-voucher.ts";
import { endHelpersOf } from "./end-helper.ts";

/** Names have at most so many characters, a telephone number fewer. */
export const longest = { name: 120, telephone: 40 };

/** Why an organisation was not added. */
export type OrganisationProblem = "name-is-missing" | "name-is-long" | "telephone-is-long";

/** Adds an organisation that staff vouch for. Its helpers are invited one by one. */
export async function addOrganisation(
  db: Database,
  by: Voucher,
  typed: { name: string; telephone: string; at: Date },
): Promise<{ id: string; name: string } | { refusal: OrganisationProblem }> {
  await demandVoucher(db, by);
  const [name, telephone] = [typed.name.trim(), typed.telephone.trim()];
  if (name === "") return { refusal: "name-is-missing" };
  if (name.length > longest.name) return { refusal: "name-is-long" };
  if (telephone.length > longest.telephone) return { refusal: "telephone-is-long" };
  const id = newId();
  await inTransaction(db, async (tx) => {
    const row = { id, name, telephone: telephone || null, vouched_by: by, added_at: typed.at };
    await tx.insertInto("organisation").values(row).execute();
    const subject = `organisation/${id}`;
    await addToAudit(tx, { at: typed.at, actor: by, action: "add-organisation", subject, detail: { name } });
  });
  return { id, name };
}

/** What was ended, or why nothing was. */
export type EndedOrganisation = { id: string; name: string } | { refusal: "unknown" | "several" | "ended-before" };

/**
 * Ends an organisation and its helpers: from their next request none of them opens anything, and their addresses are
 * free to be invited by another organisation.
 * @param start the first characters of its id, at least four, as `organisation list` shows them
 */
export async function endOrganisation(
  db: Database,
  by: Voucher,
  { start, at }: { start: string; at: Date },
): Promise<EndedOrganisation> {
  await demandVoucher(db, by);
  if (!/^[0-9a-f][0-9a-f-]{3,35}$/.test(start)) return { refusal: "unknown" };
  return inTransaction(db, async (tx) => {
    const all = await tx.selectFrom("organisation").select(["id", "name", "ended_at"]).execute();
    const [own, ...others] = all.filter(({ id }) => id.startsWith(start));
    if (!own) return { refusal: "unknown" };
    if (others.length > 0) return { refusal: "several" };
    const { id, name } = own;
    const ended = await tx
      .updateTable("organisation")
      .set({ ended_at: at })
      .where("id", "=", id)
      .where("ended_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!ended) return { refusal: "ended-before" };
    await endHelpersOf(tx, id, at);
    await tx.deleteFrom("helper_invitation").where("organisation_id", "=", id).execute();
    await addToAudit(tx, { at, actor: by, action: "end-organisation", subject: `organisation/${id}` });
    return { id, name };
  });
}
