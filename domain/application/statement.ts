/** "You say once that your answers are true, as far as you know. That is all." */
import * as z from "zod/mini";

export const statementSchema = z.literal(true, { error: "missing" });
