import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import type { PublishedRun } from "#server/record/read-published.ts";

type PromiseSectionProps = { locale: Locale; published: PublishedRun };

/** What was said before the list was closed: the rules, and where the numbers would come from. */
export async function PromiseSection({ locale, published: { commitment, seedFile } }: PromiseSectionProps) {
  const say = await getTranslations({ locale, namespace: "draws.run.promise" });
  const { kind, id, round } = seedFile?.beacon ?? commitment.beacon;
  const { beacon } = commitment;
  const isFallback = kind !== beacon.kind || id !== beacon.id || round !== beacon.round;
  return (
    <section aria-labelledby="promise">
      <h2 id="promise">{say("title")}</h2>
      <p>{say("text")}</p>
      {isFallback && <p>{say("fallback")}</p>}
      <p>{kind === "ceremony" ? say("ceremony", { id }) : say(kind)}</p>
    </section>
  );
}
