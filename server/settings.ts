import * as z from "zod/mini";

/** A whole number between two bounds, from the environment's text. */
const whole = (least: number, most: number, otherwise: number) =>
  z.pipe(
    z.optional(z.string()),
    z.pipe(
      z.transform((text: string | undefined) => (text === undefined || text === "" ? otherwise : Number(text))),
      z.int().check(z.gte(least), z.lte(most)),
    ),
  );

const text = z.pipe(
  z.optional(z.string()),
  z.transform((value: string | undefined) => (value === "" ? undefined : value)),
);

const shape = z.object({
  PORT: whole(1, 65_535, 3000),
  PUBLIC_ORIGIN: z.pipe(text, z.optional(z.string().check(z.regex(/^https?:\/\/[^/\s]+$/)))),
  STAFF_ORIGIN: z.pipe(text, z.optional(z.string().check(z.regex(/^https?:\/\/[^/\s]+$/)))),
  ALLOWED_HOSTS: text,
  DATABASE_URL: z.pipe(text, z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\/\S+$/)))),
  DATA_DIR: z.pipe(
    text,
    z.transform((value: string | undefined) => value ?? ".data"),
  ),
  ALLOW_EMBEDDED_DATABASE: text,
  PASO_KEYS: text,
  DRAW_AT: z.pipe(
    text,
    z.pipe(
      z.transform((value: string | undefined) => value ?? "17:00"),
      z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    ),
  ),
  OFFER_HOURS: whole(1, 720, 72),
  OFFER_GRACE_HOURS: whole(0, 48, 12),
  MIN_LEAD_DAYS: whole(1, 20, 3),
  WINDOW_DAYS: whole(2, 60, 21),
  DRAW_SIGNED_BY: z.pipe(
    text,
    z.pipe(
      z.transform((value: string | undefined) => value ?? "nobody"),
      z.enum(["nobody", "two"]),
    ),
  ),
  DRAW_BEACONS: z.pipe(
    text,
    z.pipe(
      z.transform((value: string | undefined) => (value ?? "local").split(",").map((kind) => kind.trim())),
      z.array(z.enum(["local", "ceremony", "drand"])),
    ),
  ),
  DRAND_URLS: z.pipe(
    text,
    z.transform((value: string | undefined) => value ?? "https://api.drand.sh,https://drand.cloudflare.com"),
  ),
  CEREMONY: text,
  BEACON_WAIT_MINUTES: whole(1, 1440, 60),
  DISCLOSE_DAYS: whole(1, 3650, 180),
  SMTP_URL: z.pipe(text, z.optional(z.string().check(z.regex(/^smtps?:\/\/\S+$/)))),
  LETTERS_FROM: text,
  SMS_FOLDER: text,
  NODE_ENV: text,
});

/** What the installation is told by its environment, checked. */
export type Settings = z.infer<typeof shape>;

const meaning: Record<string, string> = {
  PORT: "a port number from 1 to 65535",
  PUBLIC_ORIGIN: "an address such as https://paso.example without a path",
  STAFF_ORIGIN: "an address such as https://staff.paso.example without a path",
  DATABASE_URL: "an address such as postgres://user:password@host:5432/name",
  DRAW_AT: "a time of day in UTC such as 17:00",
  OFFER_HOURS: "a whole number of hours from 1 to 720",
  OFFER_GRACE_HOURS: "a whole number of hours from 0 to 48",
  MIN_LEAD_DAYS: "a whole number of days from 1 to 20",
  WINDOW_DAYS: "a whole number of days from 2 to 60",
  DRAW_SIGNED_BY: "nobody, or two for two members of staff",
  DRAW_BEACONS: "some of drand, ceremony and local, in the order in which they are asked, separated by commas",
  BEACON_WAIT_MINUTES: "a whole number of minutes from 1 to 1440",
  DISCLOSE_DAYS: "a whole number of days from 1 to 3650",
  SMTP_URL: "an address such as smtp://user:password@host:587",
};

/** A setting that cannot be used; its message is the one sentence shown at start. */
export class SettingsError extends Error {}

/**
 * Reads and checks every setting.
 * @throws SettingsError with one sentence that names the first setting that cannot be used.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const result = shape.safeParse(environment);
  if (!result.success) {
    const name = String(result.error.issues[0]?.path[0]);
    throw new SettingsError(`${name} must be ${meaning[name] ?? "set differently"}.`);
  }
  const settings = result.data;
  if (settings.STAFF_ORIGIN && !hasOwnHost(settings.STAFF_ORIGIN, settings.PUBLIC_ORIGIN)) {
    throw new SettingsError(
      "STAFF_ORIGIN must have the scheme of PUBLIC_ORIGIN, which must be set, and another host name.",
    );
  }
  const isPublic = settings.NODE_ENV === "production" && settings.PUBLIC_ORIGIN?.startsWith("https:");
  if (isPublic && !settings.DATABASE_URL && settings.ALLOW_EMBEDDED_DATABASE !== "1") {
    throw new SettingsError(
      "DATABASE_URL must be set when PUBLIC_ORIGIN is public, since the embedded database survives no power cut (or set ALLOW_EMBEDDED_DATABASE=1).",
    );
  }
  return settings;
}

function hasOwnHost(staff: string, people: string | undefined): boolean {
  if (people === undefined) return false;
  const [ofStaff, ofPeople] = [new URL(staff), new URL(people)];
  return ofStaff.protocol === ofPeople.protocol && ofStaff.hostname !== ofPeople.hostname;
}
