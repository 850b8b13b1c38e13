/** "Say what would make the day at the port possible for you. No proof is asked. What is urgent goes to a human." */
import * as z from "zod/mini";
import { needCodes } from "./choices.ts";
import { listOf, oneOf } from "./codes.ts";
import { plainLines } from "./plain-text.ts";
import { named, strict } from "./problem.ts";

export const needsSchema = z.strictObject(
  {
    codes: listOf(oneOf(needCodes), needCodes.length),
    details: z.exactOptional(plainLines(2000)),
    urgent: z.boolean(named("not-yes-or-no")),
  },
  strict,
);
