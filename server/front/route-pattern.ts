import { errorWords } from "./error-words.ts";

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A path as the log may have it: ids, numbers and languages by their kind, files of the build in one, and no
 * segment that a person could have written.
 */
export function routePattern(url: string, status: number): string {
  const path = url.split("?", 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next/{file}";
  if (status === 404 || status === 421) return "{unknown}";
  const segments = path.split("/").map((segment) => {
    if (errorWords().has(segment)) return "{locale}";
    if (id.test(segment)) return "{id}";
    if (/^\d+$/.test(segment)) return "{n}";
    return /^([a-z-]{0,32}(\.[a-z]{1,11})?|v1)$/.test(segment) ? segment : "{other}";
  });
  return segments.join("/");
}
