import type { Settings } from "#server/settings.ts";

/** What a start prints when it serves: at most ten lines. `firstAccess` is shown once, and kept nowhere. */
export function banner(settings: Settings, firstAccess: string | undefined): string[] {
  const origin = settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`;
  return [
    `Paso is at ${origin}/`,
    `The staff console is at ${settings.STAFF_ORIGIN ?? origin}/staff`,
    ...(firstAccess
      ? [
          "First access to it, shown only now, works once and for 15 minutes (later: npm run paso -- staff invite):",
          `  ${firstAccess}`,
        ]
      : []),
    ...(settings.DATABASE_URL
      ? []
      : [
          `This installation is for practice: the database in ${settings.DATA_DIR} is of trial size. It survives a`,
          "crash of the program, not a power cut. Set DATABASE_URL to a PostgreSQL 15 or newer for real use.",
        ]),
    ...(settings.SMTP_URL ? [] : ["No letters are sent until SMTP_URL is set; people read their news on their place."]),
    "Ctrl-C stops it.",
  ];
}
