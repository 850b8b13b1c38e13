import { notFound } from "next/navigation";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { type ListedOrganisation, listOrganisations } from "#server/helper/list-organisations.ts";
import { demandStaff } from "./staff.ts";

/** The gate of an organisation's pages on the console. */
export async function visitOrganisation(params: Promise<{ organisation: string }>): Promise<ListedOrganisation> {
  const staff = await demandStaff("vouch-for-organisations");
  const { organisation } = await params;
  const listed = await listOrganisations(database(), staff.id, now());
  return listed.find(({ id }) => id === organisation) ?? notFound();
}
