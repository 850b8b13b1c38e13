import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { namesInRecord } from "#server/record/read-published.ts";

const program = "paso-verify.mjs";

type RecordFilesProps = { locale: Locale; run: string; origin: string };

/** The files of a run, and how anybody computes the draw again from them. */
export async function RecordFiles({ locale, run, origin }: RecordFilesProps) {
  const say = await getTranslations({ locale, namespace: "draws.run.files" });
  const names = await namesInRecord(run);
  const command = ["node", program, `${origin}/draws/${run}`].join(" ");
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say("title")}</h2>
      <p>{say("text")}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`/draws/${run}/${name}`} translate="no">
              <bdi dir="ltr">{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <p>{say("how")}</p>
      <p>
        <a href={`/draws/${program}`} translate="no">
          <bdi dir="ltr">{program}</bdi>
        </a>
      </p>
      <p dir="ltr" translate="no">
        <code>{command}</code>
      </p>
    </section>
  );
}
