import * as z from "zod/mini";
import { readAddress } from "#domain/trends/read-address.ts";

const line = z.pipe(
  z.nullish(z.string()),
  z.transform((text) => text ?? ""),
);

const address = z.object({ line1: line, line2: line, city: line, state: line, postalCode: line });

const registration = z.object({
  party: z.string().check(z.minLength(1)),
  port: z.string().check(z.minLength(1)),
  day: z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)),
  surnames: z.array(z.string()),
  address,
  channel: z.exactOptional(z.string()),
  related: z.exactOptional(z.array(z.string())),
  truth: z.nullish(z.string()),
});

const place = z.object({ name: z.string().check(z.minLength(1)), kind: z.string(), address });

/** A line of a file of registrations; `truth` names the true address in a file that is made to measure with. */
export type RegistrationLine = z.infer<typeof registration>;

/** A line of a file of known places. */
export type PlaceLine = z.infer<typeof place>;

/** What a line holds, or what is wrong with it: the end of a sentence that begins with its number. */
type Read<Line> = { line: Line } | { wrong: string };

/** Reads a line of the file of registrations. */
export function readRegistration(text: string): Read<RegistrationLine> {
  return read(registration, text);
}

/** Reads a line of the file of known places; a place needs an address that can be compared. */
export function readPlace(text: string): Read<PlaceLine> {
  const found = read(place, text);
  if ("line" in found && !readAddress(found.line.address)) return { wrong: "address has no number or no street" };
  return found;
}

function read<Line>(schema: z.ZodMiniType<Line>, text: string): Read<Line> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { wrong: "it is not JSON" };
  }
  const checked = schema.safeParse(content);
  if (checked.success) return { line: checked.data };
  const path = checked.error.issues[0]?.path.join(".");
  return { wrong: path ? `${path} is missing or has another form` : "it is not an object" };
}
