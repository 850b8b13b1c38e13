import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { type Proof, readProofEntry } from "#domain/draw/check-proof.ts";

type KnownSectionProps = { locale: Locale; proof: Proof; ports: Record<string, { name: string }> };

/** All that a draw knew of a party. */
export async function KnownSection({ locale, proof, ports }: KnownSectionProps) {
  const say = await getTranslations({ locale, namespace: "draws.proof.knew" });
  const { size, tickets, urgent, ports: codes } = readProofEntry(proof);
  return (
    <section aria-labelledby="known">
      <h2 id="known">{say("title")}</h2>
      <dl className="answers">
        <div>
          <dt>{say("size")}</dt>
          <dd>{formatNumber(locale, size)}</dd>
        </div>
        <div>
          <dt>{say("tickets")}</dt>
          <dd>{formatNumber(locale, tickets)}</dd>
        </div>
        <div>
          <dt>{say("urgent")}</dt>
          <dd>{urgent ? say("yes") : say("no")}</dd>
        </div>
        <div>
          <dt>{say("ports")}</dt>
          <dd translate="no">
            <bdi>{codes.map((code) => ports[code]?.name ?? String(code)).join(" · ")}</bdi>
          </dd>
        </div>
      </dl>
      <p>{say("nothing-more")}</p>
    </section>
  );
}
