import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { mergeGrounds } from "#domain/duplicates/decide-merge.ts";
import type { SeenPair } from "#server/duplicates/see-duplicate.ts";
import { submitApart } from "./submit-apart.ts";
import { submitDecision } from "./submit-decision.ts";
import { submitProposal } from "./submit-proposal.ts";

/** What can be said of a pair now: to propose, to decide what somebody else proposed, or that it is two people. */
export async function JudgePair({ locale, pair }: { locale: Locale; pair: SeenPair }) {
  const say = await getTranslations({ locale, namespace: "staff.see-duplicate" });
  const { id, state, merge, proposal } = pair;
  const kind = state === "same" ? "undo" : "merge";
  if (proposal) {
    return (
      <section aria-labelledby="judge">
        <h2 id="judge">{say(`proposed.${proposal.kind}`)}</h2>
        <p>{say("proposed.by", { name: proposal.by, ground: say(`grounds.${proposal.ground}`) })}</p>
        {proposal.isOwn ? (
          <p>{say("proposed.own")}</p>
        ) : (
          <form action={submitDecision.bind(null, id)} className="button-row">
            <button type="submit" className="button" name="decision" value="approve">
              {say(`proposed.approve-${proposal.kind}`)}
            </button>
            <button type="submit" className="quiet-button" name="decision" value="refuse">
              {say("proposed.refuse")}
            </button>
          </form>
        )}
      </section>
    );
  }
  const mayPropose = state === "same" || merge.ok || merge.refusal === "draw-under-way";
  return (
    <section aria-labelledby="judge">
      <h2 id="judge">{say(`judge.${kind}`)}</h2>
      {mayPropose && (
        <form action={submitProposal.bind(null, id)}>
          <div className="field">
            <label className="label" htmlFor="ground">
              {say("judge.ground")}
            </label>
            <select id="ground" name="ground" defaultValue="" autoComplete="off">
              <option value="">{say("judge.choose")}</option>
              {mergeGrounds.map((ground) => (
                <option key={ground} value={ground}>
                  {say(`grounds.${ground}`)}
                </option>
              ))}
            </select>
          </div>
          <p>
            <button type="submit" className="button" name="kind" value={kind}>
              {say(`judge.propose-${kind}`)}
            </button>
          </p>
        </form>
      )}
      {state === "open" && (
        <form action={submitApart.bind(null, id)}>
          <button type="submit" className="quiet-button">
            {say("judge.apart")}
          </button>
        </form>
      )}
    </section>
  );
}
