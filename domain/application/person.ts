/**
 * "For each person: a name (one name is enough), the date of birth as far as it is known, the country of birth, and
 * how this person belongs to the first one. Everything else is optional and changes nothing."
 */
import * as z from "zod/mini";
import { birthSchema } from "./birth.ts";
import { documentKinds, genders, relations } from "./choices.ts";
import { country, listOf, oneOf } from "./codes.ts";
import { plainText } from "./plain-text.ts";
import { strict } from "./problem.ts";

const documentSchema = z.strictObject({ kind: oneOf(documentKinds), country, number: plainText(64) }, strict);

/** One person of a party. */
export const personSchema = z
  .strictObject(
    {
      givenNames: z.exactOptional(plainText(128)),
      familyNames: z.exactOptional(plainText(128)),
      birth: birthSchema,
      gender: z.exactOptional(oneOf(genders)),
      nationalities: listOf(country, 2),
      birthCountry: country,
      birthCity: z.exactOptional(plainText(128)),
      document: z.exactOptional(documentSchema),
      relation: oneOf(relations),
    },
    strict,
  )
  .check(
    z.refine((person) => person.givenNames !== undefined || person.familyNames !== undefined, {
      error: "missing",
      path: ["givenNames"],
      // Also beside other problems of this person, so that everything is said at once.
      when: ({ value }) => typeof value === "object" && value !== null,
    }),
  );

export type Person = z.infer<typeof personSchema>;
export type Relation = (typeof relations)[number];
