/** "Whoever writes a program that sends applications finds here what an application is." */
import * as z from "zod/mini";
import { applicationSchema } from "./application.ts";
import { country, language } from "./codes.ts";

const shared = z.registry<{ id: string }>();
shared.add(country, { id: "country" });
shared.add(language, { id: "language" });

/**
 * The application as JSON Schema (2020-12), as it is sent. What depends on another answer or on the day (31 February,
 * a party without an adult) is said by the door alone.
 */
export function applicationJsonSchema(): object {
  const schema = z.toJSONSchema(applicationSchema, { io: "input", metadata: shared });
  return { ...schema, title: "Application", description: "What a party sends to PUT /api/v1/applications/{uuid}." };
}
