import { applicationJsonSchema } from "#domain/application/application-json-schema.ts";

export const dynamic = "force-static";

/** The application as JSON Schema, for whoever writes a program that sends one. */
export function GET(): Response {
  return new Response(`${JSON.stringify(applicationJsonSchema(), null, 2)}\n`, {
    headers: { "Content-Type": "application/schema+json" },
  });
}
