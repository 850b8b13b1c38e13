import { randomUUID } from "node:crypto";
import type { Application } from "#domain/application/application.ts";
import { checkJson } from "#domain/application/check-application.ts";
import type { Database } from "#server/database/open-database.ts";
import { registerApplication } from "#server/database/register-application.ts";

// No two of them sound alike, so that no two of the names do.
const consonants = "bdfglmnprt";

/** A family name that no other number has. */
export function strangerForTests(number: number): string {
  const letter = (at: number) => consonants[Math.floor(number / consonants.length ** at) % consonants.length];
  return `${letter(0)}a${letter(1)}u${letter(2)}ember`;
}

type Registered = {
  id?: string;
  number: number;
  address?: string | undefined;
  port?: string | undefined;
  email?: string | undefined;
  at: Date;
};

/** Sends a stranger's application of one person, with an address where one is given, by the product's own way. */
export async function registerForTests(
  db: Database,
  { id = randomUUID(), number, address, port, email, at }: Registered,
): Promise<string> {
  await registerApplication(db, {
    id,
    application: applicationForTests({ number, address, port, email }, at),
    channel: "script",
    locale: "es",
    at,
  });
  return id;
}

function applicationForTests(
  { number, address, port = "nogales", email }: Omit<Registered, "at" | "id">,
  at: Date,
): Application {
  const checked = checkJson(
    {
      version: 1,
      language: "es",
      party: [
        {
          givenNames: `Ana${number}`,
          familyNames: strangerForTests(number),
          birth: { precision: "day", year: 1960 + (number % 40), month: 1 + (number % 12), day: 1 + (number % 28) },
          nationalities: ["HN"],
          birthCountry: "HN",
          relation: "self",
        },
      ],
      languages: { speaks: ["es"], reads: ["es"], interpreter: "none" },
      contact: email ? { email, preferred: "email" } : { preferred: "none" },
      location: { country: "MX" },
      ports: [port],
      unavailable: [],
      needs: { codes: [], urgent: false },
      destination: address ? { kind: "home", address } : { kind: "unknown" },
      statement: true,
    },
    at.toISOString().slice(0, 10),
  );
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.application;
}
