import { startAuditChain } from "#server/audit-chain/start-audit-chain.ts";
import { now } from "#server/clock.ts";
import { serveCommands } from "#server/command/command-socket.ts";
import { migrate } from "#server/database/migrate.ts";
import { closeDatabase, openDatabase } from "#server/database/open-database.ts";
import { reachDatabase } from "#server/database/reach-database.ts";
import { readSchemaVersion } from "#server/database/read-schema-version.ts";
import { setUpDemo } from "#server/demo/set-up-demo.ts";
import { startKeepingMet } from "#server/equity/start-keeping-met.ts";
import { startFront } from "#server/front/start-front.ts";
import { everyJob } from "#server/jobs/every-job.ts";
import { startJobs } from "#server/jobs/start-jobs.ts";
import { kiosksIn } from "#server/kiosk/kiosks-in.ts";
import { faultFields, log } from "#server/log.ts";
import { startHeartbeat } from "#server/outages/start-heartbeat.ts";
import { startCopying } from "#server/record/start-copying.ts";
import { firstAccess } from "#server/set-up/first-access.ts";
import { readMarks } from "#server/set-up/read-marks.ts";
import { setUpPorts } from "#server/set-up/set-up-ports.ts";
import { banner } from "./banner.ts";
import type { Installation } from "./take-installation.ts";

/** Opens, migrates, sets up and serves; then stays until SIGINT or SIGTERM ends everything in order. */
export async function startServer(
  { settings, unlock }: Installation,
  { isDemonstration, say }: { isDemonstration: boolean; say: (line: string) => void },
): Promise<void> {
  const ends: Array<() => unknown> = [unlock, closeDatabase];
  endOnSignal(ends, say);
  goOnUnheard();
  const open = openDatabase();
  await reachDatabase(open);
  await migrate(open.db);
  await setUpPorts(open.db, { days: settings.WINDOW_DAYS + 1, at: now() });
  ends.push(await startHeartbeat(open.db));
  ends.push(startAuditChain(open.db));
  ends.push(startKeepingMet(open.db));
  if (isDemonstration) await setUpDemo(open.db, { at: now(), say });
  ends.push(startCopying(open.db));
  const jobs = await startJobs(open, everyJob(open.db, settings), (fault, job) =>
    log.error("a job failed", { ...faultFields(fault), ...(job ? { job } : {}) }),
  );
  ends.push(() => jobs.stop());
  if (open.kind === "embedded") ends.push(await serveCommands(settings.DATA_DIR));
  const databaseAnswers = async () => (await readSchemaVersion()) !== undefined;
  const front = await startFront({
    port: settings.PORT,
    databaseAnswers,
    marks: await readMarks(open),
    kiosks: kiosksIn(open.db),
  });
  ends.push(() => front.close());
  for (const line of banner(settings, await firstAccess(open.db))) say(line);
}

/** The last thing begun ends first. A second signal does not wait. */
function endOnSignal(ends: Array<() => unknown>, say: (line: string) => void): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) process.exit(130);
    isEnding = true;
    say("Paso is stopping …");
    for (const each of ends.reverse()) await each();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end());
}

/** A terminal that has closed is no reason to end, nor, with an error about each line about an error, to hang. */
function goOnUnheard(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}
