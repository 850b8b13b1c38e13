/** "Where Paso offers answers to choose from, you choose one of them." */
import * as z from "zod/mini";
import { countryCodes } from "./country-codes.ts";
import { named } from "./problem.ts";

/** One of a list of codes. */
export function oneOf<const Code extends string>(codes: readonly Code[], otherwise = "not-an-option") {
  return z.enum(codes, named(otherwise));
}

/** A list without repetitions, of at most `most` items; `twice` stands at the second of two. */
export function listOf<Item extends z.ZodMiniType<string>>(item: Item, most: number) {
  return z.array(item, named("not-a-list")).check(
    z.maxLength(most, "too-many"),
    z.check((context) => {
      const seen = new Set<string>();
      context.value.forEach((value, index) => {
        if (seen.has(value)) {
          context.issues.push({ code: "custom", message: "twice", path: [index], input: value, continue: true });
        }
        seen.add(value);
      });
    }),
  );
}

/** A country as ISO 3166-1 alpha-2. */
export const country = z.enum(countryCodes as [string, ...string[]], named("unknown-country"));

// RFC 5646 without private use and grandfathered tags: language, script, region, variants.
const tag = /^[a-z]{2,3}(-[a-z]{3}){0,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$/;

/** A tag in its usual case: `zh-Hans`, `pt-BR`. */
function usualCase(text: string): string {
  const [first = "", ...rest] = text.trim().toLowerCase().split("-");
  const part = (sub: string) =>
    /^[a-z]{2}$/.test(sub)
      ? sub.toUpperCase()
      : /^[a-z]{4}$/.test(sub)
        ? `${sub.charAt(0).toUpperCase()}${sub.slice(1)}`
        : sub;
  return [first, ...rest.map(part)].join("-");
}

/** A language as a BCP 47 tag (`ht`, `zh-Hans`, `es-419`, `quc`). */
export const language = z
  .string(named("unknown-language"))
  .check(
    z.maxLength(35, { error: "unknown-language", abort: true }),
    z.overwrite(usualCase),
    z.regex(tag, "unknown-language"),
  );
