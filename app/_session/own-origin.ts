import { readSettings } from "#server/settings.ts";

/**
 * Whether a post names our own origin. Browsers always name one; text browsers name none, and then the
 * form's own key must prove where the post came from (form-key.ts).
 */
export function isOwnOrigin(origin: string | null): boolean {
  if (origin === null) return true;
  const { PUBLIC_ORIGIN, PORT } = readSettings();
  return PUBLIC_ORIGIN === undefined ? isThisMachine(origin, PORT) : origin === PUBLIC_ORIGIN;
}

/** Without a public origin Paso is for practice on one machine or in one house: the port must be ours. */
function isThisMachine(origin: string, port: number): boolean {
  return URL.canParse(origin) && new URL(origin).port === String(port);
}
