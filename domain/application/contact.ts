/** "A telephone and an e-mail address are optional. Without them you look at your place yourself." */
import * as z from "zod/mini";
import { preferredContacts } from "./choices.ts";
import { oneOf } from "./codes.ts";
import { foldDigits } from "./digits.ts";
import { isBlank, tidy } from "./plain-text.ts";
import { named, strict } from "./problem.ts";

// E.164 allows 15 digits; blanks and marks between them are kept as typed.
const phoneShape = /^\+?[ ()./-]*(\d[ ()./-]*){5,15}$/;

const phone = z.string(named("not-text")).check(
  z.overwrite((text: string) => foldDigits(tidy(text))),
  z.refine((text: string) => !isBlank(text), { error: "missing", abort: true }),
  z.maxLength(40, "too-long"),
  z.regex(phoneShape, "not-a-phone-number"),
);

// One @, something before it, a dot after it: a stricter rule would refuse addresses that exist.
const emailShape = /^[^\s@\p{C}<>(),;:"\\]+@[^\s@\p{C}<>(),;:"\\]+\.[^\s@.\p{C}<>(),;:"\\]+$/u;

const email = z.string(named("not-text")).check(
  z.overwrite(tidy),
  z.refine((text: string) => !isBlank(text), { error: "missing", abort: true }),
  z.maxLength(254, "too-long"),
  z.regex(emailShape, "not-an-email-address"),
);

export const contactSchema = z
  .strictObject(
    { phone: z.exactOptional(phone), email: z.exactOptional(email), preferred: oneOf(preferredContacts) },
    strict,
  )
  .check(
    z.check(({ value, issues }) => {
      const way = value.preferred;
      if ((way === "phone" || way === "email") && value[way] === undefined) {
        issues.push({ code: "custom", message: "missing", path: [way], input: undefined });
      }
    }),
  );
