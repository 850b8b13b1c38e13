/** "Say where you are now: the country, and the state or the city if you like. Paso never asks your phone where you are." */
import * as z from "zod/mini";
import { country } from "./codes.ts";
import { plainText } from "./plain-text.ts";
import { strict } from "./problem.ts";

export const locationSchema = z.strictObject(
  { country, state: z.exactOptional(plainText(128)), city: z.exactOptional(plainText(128)) },
  strict,
);
