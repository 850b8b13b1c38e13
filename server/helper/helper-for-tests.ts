import type { HelperId } from "#domain/helper/helper-id.ts";
import { newId } from "#server/chance.ts";
import type { Executor } from "#server/database/open-database.ts";
import { noon } from "#server/place/place-for-tests.ts";

/** An organisation that staff vouched for, with one helper, as the sign-in leaves them. */
export async function addHelper(
  db: Executor,
  more: { name?: string; organisation?: string } = {},
): Promise<{ helper: HelperId; organisation: string }> {
  const organisation = newId();
  const helper = newId() as HelperId;
  await db
    .insertInto("organisation")
    .values({ id: organisation, name: more.organisation ?? "Casa Abierta", vouched_by: "somebody", added_at: noon })
    .execute();
  await db
    .insertInto("helper")
    .values({
      id: helper,
      email: `${helper}@casa.example`,
      name: more.name ?? "Ana López",
      organisation_id: organisation,
      created_at: noon,
      updated_at: noon,
    })
    .execute();
  return { helper, organisation };
}
