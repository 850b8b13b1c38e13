import { getTranslations } from "next-intl/server";
import { countryName } from "#app/_i18n/country-names.ts";
import { formatBirth } from "#app/_i18n/format-date.ts";
import { formatList } from "#app/_i18n/format-list.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { numbered } from "#app/_ui/numbered.ts";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import type { PartyToCheck } from "#server/staff/find-at-counter.ts";

/** What the party wrote of itself, beside which its person is asked. */
export async function PartyToCompare({ locale, seen }: { locale: Locale; seen: PartyToCheck }) {
  const [say, ports] = await Promise.all([getTranslations({ locale, namespace: "staff" }), readPorts(database())]);
  const { party, location, contact, ports: wanted } = seen.answers;
  const names = (wanted ?? []).map((slug) => ports.find((port) => port.slug === slug)?.name ?? slug);
  const facts = [
    ["ports", formatList(locale, names)],
    [
      "place",
      location ? [location.city, location.state, countryName(locale, location.country)].filter(Boolean).join(", ") : "",
    ],
    ["telephone", contact?.phone ?? ""],
    ["email", contact?.email ?? ""],
  ] as const;
  return (
    <>
      <WideTable label={say("check-in.party.people")}>
        <caption>{say("check-in.party.people")}</caption>
        <ColumnHeads
          names={[
            say("check-in.party.name"),
            say("check-in.party.birth"),
            say("check-in.party.relation"),
            say("new-secret.party.document"),
          ]}
        />
        <tbody>
          {numbered(party).map(({ number, givenNames, familyNames, birth, relation, document }) => (
            <tr key={number}>
              <th scope="row" dir="auto" translate="no">
                {[givenNames, familyNames].filter(Boolean).join(" ")}
              </th>
              <td>{birth && formatBirth(locale, birth)}</td>
              <td>{relation && say(`relation.${relation}`)}</td>
              <td translate="no">
                {document ? `${document.number} (${document.country})` : say("new-secret.party.none")}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <dl className="answers">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{say(`new-secret.party.${name}`)}</dt>
            <dd dir="auto">{text || say("new-secret.party.none")}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
