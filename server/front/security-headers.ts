/**
 * What every answer carries, errors too. `same-origin`, never `no-referrer`: with that, forms without
 * JavaScript send `Origin: null`, and Next refuses them.
 * @param hasCamera whether this page of the console reads slips with the camera; no other page may ask for one
 */
export function securityHeaders(isHttps: boolean, hasCamera = false): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": `camera=(${hasCamera ? "self" : ""}),geolocation=(),microphone=()`,
    ...(isHttps ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}
