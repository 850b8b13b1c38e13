/** "Where you want to go in the United States is optional. Addresses are compared; to leave it out changes nothing." */
import * as z from "zod/mini";
import { destinationKinds } from "./choices.ts";
import { oneOf } from "./codes.ts";
import { plainLines } from "./plain-text.ts";
import { strict } from "./problem.ts";

export const destinationSchema = z.strictObject(
  { kind: oneOf(destinationKinds), address: z.exactOptional(plainLines(500)) },
  strict,
);
