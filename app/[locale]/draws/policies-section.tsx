import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { comparedDays, comparedParties, comparedPolicies } from "#domain/simulation/compared-policies.ts";
import { TableFiles } from "./table-files.tsx";

const command = `npm run simulate -- --parties ${comparedParties} --days ${comparedDays}`;

/** What the simulator found of other ways of giving places, and how to compute it again. */
export async function PoliciesSection({ locale }: { locale: Locale }) {
  const say = await getTranslations({ locale, namespace: "draws.policies" });
  const waits = await getTranslations({ locale, namespace: "draws.waits" });
  const served = (days: number | undefined) => (days === undefined ? say("never") : waits("days", { days }));
  const heads = [waits("half"), waits("ninety-nine"), waits("longest"), say("slow"), say("entries")];
  return (
    <>
      <h2>{say("title")}</h2>
      <p>{say("intro", { parties: comparedParties })}</p>
      <WideTable label={say("title")}>
        <ColumnHeads names={[say("way"), ...heads]} />
        <tbody>
          {comparedPolicies.map(({ way, sigma, half, ninetyNine, longest, slowToFast, gainOfTen }) => (
            <tr key={`${way} ${sigma}`}>
              <th scope="row">
                {sigma === undefined ? say(`ways.${way}`) : say("ways.this-draw", { percent: sigma })}
              </th>
              <td>{served(half)}</td>
              <td>{served(ninetyNine)}</td>
              <td>{served(longest)}</td>
              <td>{formatNumber(locale, slowToFast * 100)}</td>
              <td>{formatNumber(locale, gainOfTen)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <TableFiles locale={locale} json="/api/v1/policies" csv="/api/v1/policies.csv" />
      <p>{say("meaning")}</p>
      <p>{say("never-means", { days: comparedDays })}</p>
      <p>{say("how")}</p>
      <p dir="ltr" translate="no">
        <code>{command}</code>
      </p>
    </>
  );
}
