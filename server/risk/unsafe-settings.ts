import { statSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "#server/settings.ts";

/**
 * What in an installation's settings would harm people who use it, a sentence each. An installation without
 * PUBLIC_ORIGIN is a trial on one machine, and only its keys are looked at.
 */
export function unsafeSettings(settings: Settings): string[] {
  const { PUBLIC_ORIGIN, DATABASE_URL, PASO_KEYS, SMTP_URL, DRAW_SIGNED_BY, DRAW_BEACONS } = settings;
  const isPublic = PUBLIC_ORIGIN !== undefined;
  return [
    PASO_KEYS === undefined && othersReadKeys(settings.DATA_DIR)
      ? "keys.json can be read by others than its owner: chmod 600."
      : undefined,
    isPublic && !PUBLIC_ORIGIN.startsWith("https:")
      ? "PUBLIC_ORIGIN is not https, so that anybody on the way reads answers."
      : undefined,
    isPublic && DATABASE_URL === undefined
      ? "The embedded database survives no power cut: set DATABASE_URL."
      : undefined,
    isPublic && isFarAndOpen(DATABASE_URL)
      ? "DATABASE_URL leads to another machine without TLS: add ?sslmode=verify-full."
      : undefined,
    isPublic && SMTP_URL?.startsWith("smtp:") && isFar(SMTP_URL) && !/[?&](requireTLS|secure)=true/.test(SMTP_URL)
      ? "SMTP_URL allows letters to leave without TLS: use smtps: or add ?requireTLS=true."
      : undefined,
    isPublic && DRAW_SIGNED_BY !== "two" ? "Nobody commits to a draw before it: set DRAW_SIGNED_BY=two." : undefined,
    isPublic && DRAW_BEACONS.every((kind) => kind === "local")
      ? "A draw's chance comes from this installation, which nobody outside can verify: set DRAW_BEACONS."
      : undefined,
  ].filter((sentence) => sentence !== undefined);
}

function othersReadKeys(dataDir: string): boolean {
  const found = statSync(join(dataDir, "keys.json"), { throwIfNoEntry: false });
  return found !== undefined && (found.mode & 0o077) !== 0;
}

function isFarAndOpen(address: string | undefined): boolean {
  return address !== undefined && isFar(address) && !/[?&]sslmode=(verify-full|verify-ca|require)/.test(address);
}

function isFar(address: string): boolean {
  const { hostname } = new URL(address);
  return !["", "localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
