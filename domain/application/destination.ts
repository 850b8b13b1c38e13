/** "Where you want to go in the United States is optional. Addresses are compared; to leave it out changes nothing." */
import * as z from "zod/mini";
import { oneOf } from "./codes.ts";
import { plainLines } from "./plain-text.ts";
import { strict } from "./problem.ts";

export const destinationKinds = ["home", "organisation", "unknown"] as const;

export const destinationSchema = z.strictObject(
  { kind: oneOf(destinationKinds), address: z.exactOptional(plainLines(500)) },
  strict,
);
