/**
 * The cookie that keeps light pages after a browser has once said that its link is slow: it does not say so
 * again on the request that follows a 303. It is no choice of the person's, and ends with the browser.
 */
export function rememberLight(isHttps: boolean): string {
  return `paso-light=1;Path=/;SameSite=Lax${isHttps ? ";Secure" : ""}`;
}
