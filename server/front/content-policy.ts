import { createHash } from "node:crypto";

const inlineScript = /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * The Content-Security-Policy of exactly this page: its inline scripts and styles by their SHA-256, files
 * from this site, and nothing else. React escapes `<` and `>` wherever people's words stand, so that only
 * what the page's author wrote as an element is found.
 * @param kind `light`: the same promise in fewer bytes, since each page of a journey pays for them; one source
 * list for scripts and styles, and nothing of ours is an object. `dev`: Next's development client evaluates code,
 * adds styles and listens on a socket.
 */
export function contentPolicy(html: string, kind: "light" | "full" | "dev" = "full"): string {
  if (kind === "light") {
    const inline = `${hashes(html, inlineScript)}${hashes(html, inlineStyle)}`;
    return `default-src 'self'${inline};img-src 'self' data:;base-uri 'none';form-action 'self';frame-ancestors 'none'`;
  }
  const dev = kind === "dev";
  const scripts = dev ? " 'unsafe-eval'" : "";
  const styles = dev ? " 'unsafe-inline'" : hashes(html, inlineStyle);
  return [
    "default-src 'self'",
    `script-src 'self'${hashes(html, inlineScript)}${scripts}`,
    `style-src 'self'${styles}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(dev ? ["connect-src 'self' ws:"] : []),
  ].join(";");
}

/** The policy of everything that is no page. A worker's own policy decides what it may fetch. */
export function filePolicy(contentType: string): string {
  return /javascript/.test(contentType) ? "default-src 'self'" : "default-src 'none';frame-ancestors 'none'";
}

function hashes(html: string, element: RegExp): string {
  const found = new Set([...html.matchAll(element)].map(([, text]) => hash(text ?? "")));
  return [...found].join("");
}

/** A browser hashes what its parser read, where each line ends in LF. */
function hash(text: string): string {
  return ` 'sha256-${createHash("sha256").update(text.replace(/\r\n?/g, "\n")).digest("base64")}'`;
}
