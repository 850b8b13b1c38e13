import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import type { Port } from "#server/database/read-ports.ts";

/** Where the port is, and its telephone. */
export async function PortFacts({ locale, port }: { locale: Locale; port: Port }) {
  const say = await getTranslations({ locale, namespace: "my-place.offer" });
  return (
    <dl className="answers">
      <div>
        <dt>{say("address")}</dt>
        <dd translate="no">
          <bdi>{port.address}</bdi>
        </dd>
      </div>
      <div>
        <dt>{say("across")}</dt>
        <dd translate="no">
          <bdi>{port.across}</bdi>
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
    </dl>
  );
}
