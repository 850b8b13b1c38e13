// A throw-away PostgreSQL cluster for tests and measurements, on bare Node.
//   node scripts/postgres.mjs start <folder> [port] [--durable]   prints the URL
//   node scripts/postgres.mjs stop <folder>
//   node scripts/postgres.mjs restart <folder>                    as after a crash
// The server refuses to run as root, so root starts it as "postgres" or, where there is none, "nobody".
import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_SUPPORTED = 15;
const DOT_EXE = process.platform === "win32" ? ".exe" : "";

/** The folder that holds `initdb`, `postgres` and `pg_ctl` of the newest supported version, or null. */
export function findServerPrograms() {
  const found = [...new Set(candidateFolders())]
    .filter((folder) => ["initdb", "postgres", "pg_ctl"].every((name) => existsSync(join(folder, name + DOT_EXE))))
    .map((folder) => ({ folder, version: majorVersion(join(folder, `postgres${DOT_EXE}`)) }))
    .filter(({ version }) => version >= OLDEST_SUPPORTED)
    .sort((a, b) => b.version - a.version);
  return found[0]?.folder ?? null;
}

/**
 * Starts a new cluster in `folder` (emptied first if a cluster of ours is there) and resolves to its URL.
 * `durable` keeps fsync on: measurements need it, tests do not.
 */
export async function startPostgres({ folder, port = 0, durable = false }) {
  const programs = findServerPrograms();
  if (!programs) {
    throw new Error(
      `The programs of PostgreSQL ${OLDEST_SUPPORTED} or newer are not on this computer. Install them, or set TEST_DATABASE_URL.`,
    );
  }
  const root = resolve(folder);
  stopPostgres(root);
  rmSync(join(root, "data"), { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const owner = ordinaryUser();
  if (owner.uid !== undefined) chownSync(root, owner.uid, owner.gid);
  chmodSync(root, 0o700);

  const password = randomBytes(16).toString("hex");
  const passwordFile = join(root, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);

  const data = join(root, "data");
  const run = (program, args) => runQuietly(join(programs, program + DOT_EXE), args, { cwd: root, ...owner });
  run("initdb", [
    ...["-D", data, "-U", "paso", "-E", "UTF8", "--locale=C", "--no-sync"],
    ...["--auth=scram-sha-256", `--pwfile=${passwordFile}`],
  ]);
  rmSync(passwordFile);

  const chosenPort = port || (await freePort());
  writeFileSync(
    join(data, "postgresql.auto.conf"),
    [
      "listen_addresses = '127.0.0.1'",
      `port = ${chosenPort}`,
      "unix_socket_directories = ''",
      "max_connections = 300",
      ...(durable ? [] : ["fsync = off", "full_page_writes = off"]),
      "",
    ].join("\n"),
  );
  if (owner.uid !== undefined) chownSync(join(data, "postgresql.auto.conf"), owner.uid, owner.gid);
  run("pg_ctl", ["start", "-w", "-t", "60", "-D", data, "-l", join(root, "log")]);
  return `postgres://paso:${password}@127.0.0.1:${chosenPort}/postgres`;
}

/** Stops the cluster in `folder` and waits; does nothing where none runs. */
export function stopPostgres(folder) {
  const data = join(resolve(folder), "data");
  const programs = findServerPrograms();
  if (!programs || !existsSync(join(data, "postmaster.pid"))) return;
  spawnSync(join(programs, `pg_ctl${DOT_EXE}`), ["stop", "-m", "fast", "-w", "-D", data], {
    cwd: data,
    stdio: "ignore",
    ...ordinaryUser(),
  });
}

/** Ends the server in `folder` without a word, as a crash would, and starts it again on the same data. */
export function restartPostgres(folder) {
  const root = resolve(folder);
  const program = join(findServerPrograms(), `pg_ctl${DOT_EXE}`);
  const data = join(root, "data");
  const args = ["restart", "-m", "immediate", "-w", "-t", "60", "-D", data, "-l", join(root, "log")];
  runQuietly(program, args, { cwd: root, ...ordinaryUser() });
}

function candidateFolders() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const asked = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  if (asked.status === 0) folders.push(asked.stdout.trim());
  for (const [parent, bin] of [
    ["/usr/lib/postgresql", "bin"],
    ["/opt/homebrew/opt", "bin"],
    ["/usr/local/opt", "bin"],
    ["/Applications/Postgres.app/Contents/Versions", "bin"],
    ["C:\\Program Files\\PostgreSQL", "bin"],
  ]) {
    if (existsSync(parent)) for (const name of readdirSync(parent)) folders.push(join(parent, name, bin));
  }
  return folders;
}

function majorVersion(program) {
  const asked = spawnSync(program, ["--version"], { encoding: "utf8" });
  return Number(/(\d+)/.exec(asked.stdout ?? "")?.[1] ?? 0);
}

function ordinaryUser() {
  if (process.platform === "win32" || userInfo().uid !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const entry = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((line) => line.startsWith(`${name}:`));
    if (entry) return { uid: Number(entry.split(":")[2]), gid: Number(entry.split(":")[3]) };
  }
  throw new Error("PostgreSQL does not run as root, and this computer has neither a user postgres nor nobody.");
}

function runQuietly(program, args, options) {
  try {
    // pg_ctl's server inherits its streams: with a pipe this call would wait for the server's end.
    execFileSync(program, args, { stdio: "ignore", ...options });
  } catch (fault) {
    const log = join(options.cwd, "log");
    const words = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-3).join(" ") : fault.message;
    throw new Error(`${program} failed: ${words}`);
  }
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [command, folder = join(tmpdir(), "paso-postgres"), port] = process.argv.slice(2).filter((a) => a[0] !== "-");
  if (command === "start") {
    console.log(await startPostgres({ folder, port: Number(port ?? 0), durable: process.argv.includes("--durable") }));
  } else if (command === "stop") {
    stopPostgres(folder);
  } else if (command === "restart") {
    restartPostgres(folder);
  } else {
    console.error(
      "Usage: node scripts/postgres.mjs start <folder> [port] [--durable] | stop <folder> | restart <folder>",
    );
    process.exitCode = 2;
  }
}
