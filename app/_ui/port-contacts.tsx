import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";

/** What people need to know of a port to go there or to call. */
type PortContact = Record<"slug" | "name" | "across" | "address" | "telephone" | "hours", string>;

/** Where people work who can help: every port with its place, telephone and hours. */
export async function PortContacts({ locale, ports }: { locale: Locale; ports: PortContact[] }) {
  const say = await getTranslations({ locale, namespace: "help.ports" });
  return (
    <ul className="plain-list">
      {ports.map((port) => (
        <li key={port.slug}>
          <h3 translate="no">
            <bdi>{port.name}</bdi>
          </h3>
          <dl className="facts">
            <div>
              <dt>{say("across")}</dt>
              <dd translate="no">
                <bdi>{port.across}</bdi>
              </dd>
            </div>
            <div>
              <dt>{say("address")}</dt>
              <dd translate="no">
                <bdi dir="ltr">{port.address}</bdi>
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
            <div>
              <dt>{say("hours")}</dt>
              <dd>
                <bdi dir="ltr">{port.hours}</bdi>
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
