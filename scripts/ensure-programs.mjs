import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { userInfo } from "node:os";
import { delimiter, dirname, join } from "node:path";

const NAMES =
  process.platform === "win32"
    ? ["chrome.exe", "msedge.exe"]
    : ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/** Sees to a Chromium: the PATH's, else Debian's package as root, else Playwright's own. */
export function ensureChromium() {
  if (NAMES.some(isOnPath)) return;
  installDebianPackages(["chromium"]);
  if (NAMES.some(isOnPath)) return;
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  console.log("Installing Playwright's Chromium …");
  const { status } = spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  if (status !== 0) throw new Error("No Chromium was found on PATH, and none could be installed.");
}

/** Sees to w3m, and tmux to work it, where Debian's packages can be installed; the journey in a text browser says when they are not there. */
export function ensureTextBrowser() {
  const lacking = ["w3m", "tmux"].filter((name) => !isOnPath(name));
  if (lacking.length > 0) installDebianPackages(lacking);
}

/** Sees to nginx, so that its sample configuration is tested, where Debian's package can be installed. */
export function ensureProxy() {
  if (!isOnPath("nginx")) installDebianPackages(["nginx-light"]);
}

/** Sees to Firefox ESR and WebKitGTK, with its driver and a screen, in the same way. */
export function ensureOtherBrowsers() {
  ensurePackages({ "firefox-esr": "firefox-esr", WebKitWebDriver: "webkit2gtk-driver", Xvfb: "xvfb" });
}

/** Sees to CUPS, a screen and a reader of PDF, so that what a kiosk prints is looked for in the queue, in the same way. */
export function ensurePrinting() {
  ensurePackages({ cupsd: "cups-daemon", lpstat: "cups-client", pdftotext: "poppler-utils", Xvfb: "xvfb" });
}

/** Installs the packages of the programs that the PATH lacks. */
function ensurePackages(packages) {
  const lacking = Object.keys(packages).filter((name) => !isOnPath(name));
  if (lacking.length > 0) installDebianPackages(lacking.map((name) => packages[name]));
}

/** Installs packages as root on Debian and its kin; does nothing elsewhere. */
export function installDebianPackages(names) {
  if (process.platform !== "linux" || userInfo().uid !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log(`Installing ${names.join(", ")} …`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], options);
}

function isOnPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.some((folder) => existsSync(join(folder, name)));
}
