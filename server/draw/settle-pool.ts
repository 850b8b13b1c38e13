import { sql } from "kysely";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { settleClaims } from "#server/place/settle-claims.ts";

/**
 * Before a freeze: lets into the pool whom nothing keeps outside any more, the earliest first.
 * An application that is sent while another one of the same person is being withdrawn does not see the withdrawal, nor
 * the withdrawal it: it stays outside with nobody inside. So does one whose process was killed between its statement
 * and the return of what it had claimed. Of registrations of one person another one may go first since the last draw. Only
 * a freeze takes from the pool, so it is enough that no freeze sees it.
 */
export async function settlePool(db: Database): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from application
    where ended_at is null and id in (
      select one_id from duplicate_pair where state = 'same' union
      select other_id from duplicate_pair where state = 'same')
    or pool_state = 'duplicate' and ended_at is null and (
      exists (select from pool_claim where application_id = application.id)
      or not exists (
        select from person join pool_claim using (document_key)
        where person.application_id = application.id and person.left_on is null))
    order by registered_at, id`.execute(db);
  for (const { id } of rows) await inTransaction(db, (tx) => settleClaims(tx, id));
}
