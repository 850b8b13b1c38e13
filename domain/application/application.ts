/**
 * "Your application is your party's answers. It is the same whether you fill in the pages, a helper does, or a program
 * sends it."
 */
import * as z from "zod/mini";
import { language } from "./codes.ts";
import { contactSchema } from "./contact.ts";
import { destinationSchema } from "./destination.ts";
import { languagesSchema } from "./languages.ts";
import { locationSchema } from "./location.ts";
import { needsSchema } from "./needs.ts";
import { partySchema } from "./party.ts";
import { portsSchema, unavailableSchema } from "./ports.ts";
import { strict } from "./problem.ts";
import { statementSchema } from "./statement.ts";

/** A whole application, version 1. An unknown key is a problem: a typing error must not lose an answer in silence. */
export const applicationSchema = z.strictObject(
  {
    version: z.literal(1, { error: (issue) => (issue.input === undefined ? "missing" : "unknown-version") }),
    language,
    party: partySchema,
    languages: languagesSchema,
    contact: contactSchema,
    location: locationSchema,
    ports: portsSchema,
    unavailable: unavailableSchema,
    needs: needsSchema,
    destination: destinationSchema,
    statement: statementSchema,
  },
  strict,
);

export type Application = z.infer<typeof applicationSchema>;
