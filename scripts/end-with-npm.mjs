import { execFileSync } from "node:child_process";

/**
 * A killed npm leaves its child behind, which would hold the port and the data folder: so the child looks whether npm
 * is still there. Between the two stands a shell, which stays.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const npm = findNpm();
  if (npm === undefined) return;
  setInterval(() => {
    if (!isAlive(npm)) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}

/** The pid of the npm that started us: our parent, or its parent. */
function findNpm() {
  let pid = process.ppid;
  for (let generation = 0; generation < 2; generation++) {
    const [parent, ...command] = ask(pid).trim().split(/\s+/);
    if (/\bnpm\b/.test(command.slice(0, 2).join(" "))) return pid;
    pid = Number(parent);
  }
  return undefined;
}

function ask(pid) {
  try {
    return execFileSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === "EPERM";
  }
}
