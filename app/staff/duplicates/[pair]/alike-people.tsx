import { getTranslations } from "next-intl/server";
import { formatBirth } from "#app/_i18n/format-date.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { against } from "#domain/duplicates/signs.ts";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { SeenAlike, SeenPair } from "#server/duplicates/see-duplicate.ts";

type AlikePeopleProps = { locale: Locale; pair: SeenPair; alike: SeenAlike };

/** Two people who may be one: side by side, what else it can be first, and why they were found. */
export async function AlikePeople({ locale, pair, alike }: AlikePeopleProps) {
  const say = await getTranslations({ locale, namespace: "staff" });
  const [one, other] = pair.sides;
  const two = [one.people[alike.one] ?? {}, other.people[alike.other] ?? {}];
  const title = say("see-duplicate.alike", { one: alike.one + 1, other: alike.other + 1 });
  const none = say("new-secret.party.none");
  const rows = [
    ["name", two.map(({ givenNames, familyNames }) => [givenNames, familyNames].filter(Boolean).join(" "))],
    ["birth", two.map(({ birth }) => birth && formatBirth(locale, birth))],
    ["document", two.map(({ document }) => document && `${document.number} (${document.country})`)],
    ["relation", two.map(({ relation }) => relation && say(`relation.${relation}`))],
  ] as const;
  const lists = [
    ["causes", alike.causes.map((cause) => say(`see-duplicate.causes.${cause}`))],
    ["for", alike.signs.filter((sign) => !against.has(sign)).map((sign) => say(`see-duplicate.signs.${sign}`))],
    ["against", alike.signs.filter((sign) => against.has(sign)).map((sign) => say(`see-duplicate.signs.${sign}`))],
  ] as const;
  return (
    <>
      <h2>{title}</h2>
      <WideTable isWrapped label={title}>
        <ColumnHeads names={[say("see-duplicate.what"), ...pair.sides.map(({ handle }) => groupDigits(handle))]} />
        <tbody>
          {rows.map(([row, [left, right]]) => (
            <tr key={row}>
              <th scope="row">{say(`see-duplicate.rows.${row}`)}</th>
              <td translate="no">
                <bdi>{left || none}</bdi>
              </td>
              <td translate="no">
                <bdi>{right || none}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {lists.map(
        ([name, texts]) =>
          texts.length > 0 && (
            <div key={name}>
              <h3>{say(`see-duplicate.lists.${name}`)}</h3>
              <ul className="own-measure">
                {texts.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </>
  );
}
