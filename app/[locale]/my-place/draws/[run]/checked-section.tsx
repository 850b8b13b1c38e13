import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { ProofAnswers } from "#app/_proof/proof-answers.tsx";
import { checkProof, nameOfOutcome, type Proof, type ProofRecord } from "#domain/draw/check-proof.ts";
import type { RunParameters } from "#domain/draw/record.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { readAward } from "#server/place/read-award.ts";
import type { PlaceVisit } from "../../visit-my-place.ts";

type CheckedSectionProps = {
  visit: PlaceVisit;
  proof: Proof;
  published: ProofRecord & { commitment: { parameters: RunParameters } };
};

/**
 * What Paso computed from the public files, and the same by the device itself. The proof holds the draw's secret: a helper
 * gets neither it nor the file, and a kiosk keeps no file.
 */
export async function CheckedSection({ visit, proof, published }: CheckedSectionProps) {
  const { locale, session } = visit;
  const say = await getTranslations({ locale, namespace: "draws.proof" });
  const found = checkProof(proof, published);
  const told = await readAward(database(), session.place, proof.run);
  const isSame = found.outcome === undefined || nameOfOutcome(found.outcome) === nameOfOutcome(told);
  const { ports } = published.commitment.parameters;
  return (
    <>
      <section aria-labelledby="checked">
        <h2 id="checked">{say("answers.title")}</h2>
        <p>{say("by-paso")}</p>
        <ProofAnswers locale={locale} found={found} ports={ports} />
        {found.outcome !== undefined && (
          <dl className="answers">
            <div>
              <dt>{say("answers.told.question")}</dt>
              <dd>{isSame ? say("answers.told.yes") : say("answers.told.no")}</dd>
            </div>
          </dl>
        )}
      </section>
      {session.helper === undefined && (
        <section aria-labelledby="device">
          <h2 id="device">{say("device.title")}</h2>
          <div
            id="proof"
            data-run={proof.run}
            data-ports={JSON.stringify(ports)}
            data-proof={JSON.stringify(proof)}
            data-told={nameOfOutcome(told)}
            hidden
          >
            <p>{say("device.text")}</p>
            <button type="button" className="button" id="proof-check">
              {say("device.button")}
            </button>
            <p id="proof-news" role="status" />
          </div>
          {!kioskWhoAsks() && (
            <>
              <p>{say("keep.text")}</p>
              <p>
                <a className="button" href={link(locale, `my-place/draws/${proof.run}/proof.json`, { m: session.m })}>
                  {say("keep.save")}
                </a>
              </p>
            </>
          )}
          <p>{say("elsewhere")}</p>
        </section>
      )}
    </>
  );
}
