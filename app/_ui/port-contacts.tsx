import type { Locale } from "#app/_i18n/locales.ts";
import { PortFacts } from "./port-facts.tsx";

/** What people need to know of a port to go there or to call. */
type PortContact = Record<"slug" | "name" | "across" | "address" | "telephone" | "hours", string>;

/** Where people work who can help: every port with its place, telephone and hours. */
export function PortContacts({ locale, ports }: { locale: Locale; ports: PortContact[] }) {
  return (
    <ul className="plain-list">
      {ports.map((port) => (
        <li key={port.slug}>
          <h3 translate="no">
            <bdi>{port.name}</bdi>
          </h3>
          <PortFacts locale={locale} port={port} hours={port.hours} />
        </li>
      ))}
    </ul>
  );
}
