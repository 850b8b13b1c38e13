import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import type { PlaceMerge } from "#server/place/read-merge.ts";

/** That another registration of the same person was found, what it means for this one, and what to do if that is wrong. */
export async function MergeSection({ locale, merge }: { locale: Locale; merge: PlaceMerge }) {
  const say = await getTranslations({ locale, namespace: "my-place.merge" });
  return (
    <section className="panel" aria-labelledby="merge">
      <h2 id="merge">{say(`${merge}.title`)}</h2>
      <p>{say(`${merge}.text`)}</p>
      {merge !== "parted" && (
        <>
          <p>{say("kept")}</p>
          <p>{say("no-fault")}</p>
          <p>{say("wrong")}</p>
        </>
      )}
    </section>
  );
}
