/**
 * What every answer carries, errors too. `same-origin`, never `no-referrer`: with that, forms without
 * JavaScript send `Origin: null`, and Next refuses them.
 */
export function securityHeaders(isHttps: boolean): Record<string, string> {
  return {
    ...securityHeadersOfLightPages(isHttps),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(),geolocation=(),microphone=()",
  };
}

/**
 * Those that a light page cannot do without. It runs no script but ours, opens no window and is HTML, which no other
 * site can take for a picture or a script; the other three would be a tenth of its bytes.
 */
export function securityHeadersOfLightPages(isHttps: boolean): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    ...(isHttps ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}
