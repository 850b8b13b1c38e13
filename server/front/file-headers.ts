import { filePolicy } from "./content-policy.ts";

/** For what never changes under its address. */
export const forever = "public,max-age=31536000,immutable";

/** How a file is kept by browsers, and what comes with it. */
export type FileKind = { type?: string; cacheControl: string; cookie?: string | undefined };

/**
 * The headers of a file that is the same for everybody. What only a document heeds (Referrer-Policy, opener,
 * permissions) is left out: a script is paid for on every first visit.
 */
export function fileHeaders(
  { type = "text/javascript;charset=utf-8", cacheControl, cookie }: FileKind,
  isHttps: boolean,
): Record<string, string> {
  return {
    "content-type": type,
    "cache-control": cacheControl,
    "content-security-policy": filePolicy(type),
    ...(cookie === undefined ? {} : { "set-cookie": cookie }),
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    ...(isHttps ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
  };
}
