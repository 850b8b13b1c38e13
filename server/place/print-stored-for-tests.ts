/**
 * Prints what is stored of every application, opened by the server's own functions, as JSON. It runs in a process of its own,
 * with the environment of the server whose database it reads (`stored` in e2e/fixtures/start-server.ts).
 */
import { closeDatabase, database } from "#server/database/open-database.ts";
import { mintPlaceId } from "./open-place.ts";
import { readPlaceAnswers } from "./read-place.ts";

const rows = await database().selectFrom("application").select(["id", "handle"]).orderBy("registered_at").execute();
const stored: { handle: string; application: object }[] = [];
for (const { id, handle } of rows) {
  const { application } = await readPlaceAnswers(database(), mintPlaceId(id));
  stored.push({ handle, application });
}
await closeDatabase();
process.stdout.write(JSON.stringify(stored));
