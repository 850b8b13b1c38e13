import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { SeenPair } from "#server/duplicates/see-duplicate.ts";

/** What it means for both that they are one person's: which goes first and why, who is only in the other, what is kept. */
export async function WhatMergeDoes({ locale, pair }: { locale: Locale; pair: SeenPair }) {
  const say = await getTranslations({ locale, namespace: "staff.see-duplicate" });
  const { merge, sides, state, alike } = pair;
  if (!merge.ok) return state === "same" ? null : <p>{say(`notes.${merge.refusal}`)}</p>;
  const { first, behind } = merge;
  const name = (id: string) => groupDigits(sides.find((side) => side.id === id)?.handle ?? "");
  const second = sides.find(({ id }) => behind.some((entry) => entry.id === id));
  const how = first.state === "ended" ? "waits" : first.state;
  const only = second ? Math.max(0, second.people.length - alike.length) : 0;
  return (
    <section aria-labelledby="does">
      <h2 id="does">{say(state === "same" ? "does.is" : "does.would")}</h2>
      <ul className="own-measure">
        {sides.some(({ id }) => id === first.id) && (
          <li>{say(`does.first-${how}`, { handle: name(first.id), day: formatDay(locale, first.waitsSince) })}</li>
        )}
        {second && <li>{say("does.behind", { handle: groupDigits(second.handle) })}</li>}
        {second && only > 0 && <li>{say("does.only", { handle: groupDigits(second.handle), count: only })}</li>}
        <li>{say("does.kept")}</li>
        <li>{say("does.told")}</li>
        <li>{say("does.undo")}</li>
      </ul>
    </section>
  );
}
