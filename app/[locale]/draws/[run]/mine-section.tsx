import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ProofAnswers } from "#app/_proof/proof-answers.tsx";
import type { PublishedRun } from "#server/record/read-published.ts";

type MineSectionProps = { locale: Locale; run: string; published: PublishedRun };

/**
 * Where somebody finds out whether they were in the draw: with the receipt on their place, or with a proof file that a
 * script reads (app/_proof). The file does not leave the device; without a script there is no field for it.
 */
export async function MineSection({ locale, run, published: { commitment } }: MineSectionProps) {
  const say = await getTranslations({ locale, namespace: "draws" });
  const { ports } = commitment.parameters;
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{say("run.mine.title")}</h2>
      <p>{say("run.mine.text")}</p>
      <p>
        <a className="button" href={link(locale, "my-place")}>
          {say("run.mine.open")}
        </a>
      </p>
      <div id="proof" data-run={run} data-ports={JSON.stringify(ports)} hidden>
        <p id="proof-file-note">{say("run.mine.file-text")}</p>
        <p>
          <label htmlFor="proof-file">{say("run.mine.file")}</label>
        </p>
        <input id="proof-file" type="file" accept=".json,application/json" aria-describedby="proof-file-note" />
        <p id="proof-news" role="status" />
        <div id="proof-answers" hidden>
          <h3>{say("proof.answers.title")}</h3>
          <ProofAnswers locale={locale} ports={ports} />
        </div>
      </div>
    </section>
  );
}
