import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { dayOfRun } from "#domain/draw/check-record.ts";
import { readNumbers } from "#server/record/read-numbers.ts";
import { listPublished } from "#server/record/read-published.ts";
import { EquitySection } from "./equity-section.tsx";
import { PoliciesSection } from "./policies-section.tsx";
import { TableFiles } from "./table-files.tsx";
import { WaitsSection } from "./waits-section.tsx";

// A run is published while the installation runs.
export const dynamic = "force-dynamic";

const most = 30;
const columns = ["day", "state", "waiting", "people", "drawn"] as const;

/** The public record of every draw, and how long people waited. It is read from files, and needs no database. */
export default async function DrawsPage({ params }: PageProps<"/[locale]/draws">) {
  const locale = await localeOfPage(params);
  const say = await getTranslations({ locale, namespace: "draws" });
  const newest = (await listPublished()).slice(0, most);
  const runs = await Promise.all(newest.map(async (one) => ({ ...one, numbers: await readNumbers(one) })));
  const number = (value: number | undefined) => (value === undefined ? "–" : formatNumber(locale, value));
  return (
    <PageFrame locale={locale} path="draws">
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      {runs.length === 0 && <p>{say("none")}</p>}
      {runs.length > 0 && (
        <WideTable label={say("newest.title")}>
          <caption>{say("newest.title")}</caption>
          <ColumnHeads names={columns.map((column) => say(`newest.${column}`))} />
          <tbody>
            {runs.map(({ run, state, numbers }) => (
              <tr key={run}>
                <th scope="row">
                  <a href={link(locale, `draws/${run}`)}>{formatDay(locale, dayOfRun(run).day)}</a>
                </th>
                <td>{say(`states.${state}`)}</td>
                <td>{number(numbers.applications)}</td>
                <td>{number(numbers.persons)}</td>
                <td>{number(numbers.drawn)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      <TableFiles locale={locale} json="/draws/index.json" csv="/api/v1/draws.csv" />
      <WaitsSection locale={locale} />
      <p>
        <a href={link(locale, "draws/walk-ins")}>{say("walk-ins.title")}</a>
      </p>
      <EquitySection locale={locale} />
      <PoliciesSection locale={locale} />
      <p>
        <a className="back" href={link(locale, "how-places-are-drawn")}>
          {(await getTranslations({ locale, namespace: "common" }))("footer.fair")}
        </a>
      </p>
    </PageFrame>
  );
}
