import type { Settings } from "../settings.ts";

/** What the environment says of the names under which Paso is asked. */
export type FrontHosts = Pick<Settings, "PUBLIC_ORIGIN" | "STAFF_ORIGIN" | "ALLOWED_HOSTS">;

const here = ["localhost", "127.0.0.1", "[::1]"];

/** The name in a Host header: lower case, without the port; undefined when it is no host at all. */
export function hostName(header: string | undefined): string | undefined {
  return /^([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/.exec((header ?? "").toLowerCase())?.[1];
}

/**
 * Which Host headers are answered: those of PUBLIC_ORIGIN and STAFF_ORIGIN, those of ALLOWED_HOSTS (separated by commas), and this
 * machine's own names. A forged Host would otherwise reach redirects and the check of a form's origin.
 */
export function allowedHosts(settings: FrontHosts): ReadonlySet<string> {
  const names = (settings.ALLOWED_HOSTS ?? "").split(",").map((name) => hostName(name.trim()));
  for (const origin of [settings.PUBLIC_ORIGIN, settings.STAFF_ORIGIN]) {
    if (origin) names.push(hostName(new URL(origin).host));
  }
  return new Set([...here, ...names.filter((name) => name !== undefined)]);
}
