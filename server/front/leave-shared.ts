/** A little more than the 15 idle minutes after which the server has forgotten. */
const idleSeconds = 905;

const alone = /<div\b[^>]*\sdata-shared="?alone["\s>]/;

/**
 * What makes a page of a shared device leave by itself, whatever else of it does not arrive. Where scripts run, one
 * leaves, which asks before (`app/_offline/idle.ts`) as soon as it has come; a page that went at a fixed time would take
 * what is typed from whoever is slow. Where none runs, the page cannot ask: it says so where it asks about the device.
 */
export function leaveShared(locale: string): string {
  const end = `/${locale}/finish?ended=yes`;
  return (
    `<noscript><meta http-equiv="refresh" content="${idleSeconds};url=${end}"></noscript>` +
    `<script>leaving=setTimeout(function(){location.replace("${end}")},${idleSeconds}e3)</script>`
  );
}

/** Whether a page is one that somebody has open alone on a shared device: a helper's stays as long as they talk. */
export function isLeftAlone(html: string): boolean {
  return alone.test(html);
}
