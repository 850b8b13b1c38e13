import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { placesOf } from "#server/record/places-of.ts";
import type { PublishedRun } from "#server/record/read-published.ts";
import { TableFiles } from "../table-files.tsx";

type PlacesSectionProps = { locale: Locale; run: string; published: PublishedRun };

const columns = ["released", "returned", "urgent", "seniority", "lottery", "left"] as const;

/** The places of a run by port, and who got them by which turn. */
export async function PlacesSection({ locale, run, published }: PlacesSectionProps) {
  const say = await getTranslations({ locale, namespace: "draws.run.places" });
  const places = placesOf(published);
  return (
    <>
      <h2>{say("title")}</h2>
      <p>{published.result ? say("intro") : say("not-yet")}</p>
      <WideTable label={say("title")}>
        <ColumnHeads names={[say("port"), ...columns.map((column) => say(column))]} />
        <tbody>
          {places.map((port) => (
            <tr key={port.code}>
              <th scope="row" translate="no">
                <bdi>{port.name}</bdi>
              </th>
              {columns.map((column) => (
                <td key={column}>{port[column] === undefined ? "–" : formatNumber(locale, port[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <TableFiles locale={locale} json={`/draws/${run}/result.json`} csv={`/api/v1/draws/${run}/places.csv`} />
    </>
  );
}
