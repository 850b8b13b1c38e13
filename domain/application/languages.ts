/** "Say every language you speak, even if Paso is not written in it. An interpreter costs nothing." */
import * as z from "zod/mini";
import { interpreters } from "./choices.ts";
import { language, listOf, oneOf } from "./codes.ts";
import { strict } from "./problem.ts";

export const languagesSchema = z.strictObject(
  {
    speaks: listOf(language, 20).check(z.minLength(1, "missing")),
    reads: listOf(language, 20),
    interpreter: oneOf(interpreters),
  },
  strict,
);
