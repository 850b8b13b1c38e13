/**
 * "If you tried to send and could not, you get a signed paper with the times at which you tried, as soon as there is a
 * signal. Those times are your device's own: Paso cannot check them, and the paper says so."
 */
import * as z from "zod/mini";

/** What a statement of attempts calls itself; the number rises with its shape. */
export const attemptsKind = "paso/attempts/1";

const mostAttempts = 200;

/** An instant of a device's clock: milliseconds since 1970, or ISO 8601 in UTC. */
const instant = z.pipe(
  z.union([
    z.int().check(z.gte(0), z.lte(253_402_300_799_999)),
    z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/)),
  ]),
  z.pipe(
    z.transform((given: number | string) => new Date(given)),
    z.pipe(
      z.date(),
      z.transform((at: Date) => at.toISOString()),
    ),
  ),
);

const attempts = z.object({
  application: z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)),
  attempts: z.array(instant).check(z.minLength(1), z.maxLength(mostAttempts)),
});

const statement = z.strictObject({
  kind: z.literal(attemptsKind),
  application: z.string(),
  deviceTimes: z.array(z.iso.datetime()),
  reachedAt: z.iso.datetime(),
  origin: z.optional(z.string()),
});

/** What is signed. `deviceTimes` are the device's, in order; `reachedAt` is the server's. */
export type AttemptsStatement = z.infer<typeof statement>;

/** The statement on what a device tells of its attempts; undefined where it tells nothing that can be understood. */
export function attemptsStatement(
  told: unknown,
  reached: { at: Date; origin: string | undefined },
): AttemptsStatement | undefined {
  const parsed = attempts.safeParse(told);
  if (!parsed.success) return undefined;
  const { application, attempts: times } = parsed.data;
  return {
    kind: attemptsKind,
    application,
    deviceTimes: [...new Set(times)].sort(),
    reachedAt: reached.at.toISOString(),
    ...(reached.origin === undefined ? {} : { origin: reached.origin }),
  };
}

/** A statement as it was signed; undefined for anything else, another kind of statement too. */
export function readAttemptsStatement(json: unknown): AttemptsStatement | undefined {
  const parsed = statement.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}
