import { getTranslations } from "next-intl/server";
import type { Locale } from "./locales.ts";
import { type Messages, readMessages } from "./messages.ts";

type Leaf = string | { [key: string]: Leaf };

/**
 * All words of one block, ready to be shown, for a form that runs in the browser: no message reaches
 * the browser but these. Texts with arguments are left out; the page forms them.
 */
export async function words<Area extends keyof Messages, Block extends keyof Messages[Area] & string>(
  locale: Locale,
  area: Area,
  block: Block,
): Promise<Messages[Area][Block]> {
  const [messages, say] = await Promise.all([readMessages(locale), getTranslations({ locale })]);
  const form = (leaf: Leaf, key: string): Leaf | undefined => {
    if (typeof leaf !== "string") {
      return Object.fromEntries(
        Object.entries(leaf).flatMap(([name, inner]) => {
          const formed = form(inner, `${key}.${name}`);
          return formed === undefined ? [] : [[name, formed]];
        }),
      );
    }
    return leaf.includes("{") || leaf.includes("<") ? undefined : say(key as never);
  };
  return form(messages[area][block] as Leaf, `${area}.${block}`) as Messages[Area][Block];
}
