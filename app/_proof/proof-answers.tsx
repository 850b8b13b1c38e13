import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import type { ProofFinding, ProofOutcome } from "#domain/draw/check-proof.ts";

type ProofAnswersProps = {
  locale: Locale;
  /** What was found already; without it the script of the page writes the answers. */
  found?: ProofFinding;
  /** Names of ports by code, as the run published them. */
  ports: Record<string, { name: string }>;
};

/** What was checked of one's own part in a draw. The script writes into the same places (proof.ts). */
export async function ProofAnswers({ locale, found, ports }: ProofAnswersProps) {
  const say = await getTranslations({ locale, namespace: "draws.proof.answers" });
  const yesOrNo = (question: "included" | "chance", isTrue: boolean | undefined) =>
    isTrue === undefined ? say("not-yet") : say(`${question}.${isTrue ? "yes" : "no"}`);
  const outcome = (won: ProofOutcome | undefined) => {
    if (won === undefined) return say("not-yet");
    if (won === "nothing") return say("outcome.nothing");
    return say(`outcome.${won.lane}`, { port: ports[won.port]?.name ?? String(won.port) });
  };
  const answers = found && {
    included: yesOrNo("included", found.included),
    chance: yesOrNo("chance", found.chance),
    key: found.key === undefined ? say("not-yet") : say("key.text", { key: found.key }),
    outcome: outcome(found.outcome),
  };
  return (
    <dl className="answers">
      {(["included", "chance", "key", "outcome"] as const).map((question) => (
        <div key={question}>
          <dt>{say(`${question}.question`)}</dt>
          <dd id={`proof-${question}`}>{answers?.[question]}</dd>
        </div>
      ))}
    </dl>
  );
}
