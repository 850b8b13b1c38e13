import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";

type PortFactsProps = {
  locale: Locale;
  port: Record<"address" | "across" | "telephone", string>;
  /** When it is open; not beside an appointment, which has a time of its own. */
  hours?: string;
};

/** Where a port is, its telephone, and when it is open: addresses are in English, towns opposite in Spanish. */
export async function PortFacts({ locale, port, hours }: PortFactsProps) {
  const say = await getTranslations({ locale, namespace: "help.ports" });
  return (
    <dl className="answers">
      <div>
        <dt>{say("address")}</dt>
        <dd translate="no">
          <bdi lang="en" dir="ltr">
            {port.address}
          </bdi>
        </dd>
      </div>
      <div>
        <dt>{say("across")}</dt>
        <dd translate="no">
          <bdi lang="es" dir="ltr">
            {port.across}
          </bdi>
        </dd>
      </div>
      <div>
        <dt>{say("telephone")}</dt>
        <dd>
          <a href={`tel:${port.telephone.replace(/[^+\d]/g, "")}`}>
            <bdi dir="ltr">{port.telephone}</bdi>
          </a>
        </dd>
      </div>
      {hours && (
        <div>
          <dt>{say("hours")}</dt>
          <dd>
            <bdi dir="ltr">{hours}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}
