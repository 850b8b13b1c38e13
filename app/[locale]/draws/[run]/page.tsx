import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { dayOfRun } from "#domain/draw/check-record.ts";
import { readPublished } from "#server/record/read-published.ts";
import { readSettings } from "#server/settings.ts";
import { MineSection } from "./mine-section.tsx";
import { PlacesSection } from "./places-section.tsx";
import { PromiseSection } from "./promise-section.tsx";
import { RecordFiles } from "./record-files.tsx";

// What a run publishes grows step by step.
export const dynamic = "force-dynamic";

/** One draw as everybody may know it, and the way to check it. It is read from files, and needs no database. */
export default async function DrawPage({ params }: PageProps<"/[locale]/draws/[run]">) {
  const [locale, { run }] = await Promise.all([localeOfPage(params), params]);
  const published = await readPublished(run);
  if (!published) notFound();
  const say = await getTranslations({ locale, namespace: "draws" });
  const title = say("run.title", { day: formatDay(locale, dayOfRun(run).day) });
  const { freeze, cancelled } = published;
  const { PUBLIC_ORIGIN, PORT } = readSettings();
  return (
    <PageFrame locale={locale} path={`draws/${run}`}>
      <title>{await pageTitle(locale, title)}</title>
      <h1>{title}</h1>
      <p>{say("run.name", { run })}</p>
      {cancelled && (
        <div className="panel">
          <p>{say("run.cancelled")}</p>
          <p>
            <bdi>{cancelled.because}</bdi>
          </p>
        </div>
      )}
      <PromiseSection locale={locale} published={published} />
      {freeze && (
        <section aria-labelledby="list">
          <h2 id="list">{say("run.list.title")}</h2>
          {freeze.applications === 0 && <p>{say("run.nobody")}</p>}
          {freeze.applications > 0 && (
            <p>
              {say("run.list.parties", { parties: freeze.applications })}{" "}
              {say("run.list.people", { people: freeze.persons })}
            </p>
          )}
        </section>
      )}
      {freeze && <PlacesSection locale={locale} run={run} published={published} />}
      {freeze && freeze.applications > 0 && <MineSection locale={locale} run={run} published={published} />}
      <RecordFiles locale={locale} run={run} origin={PUBLIC_ORIGIN ?? `http://localhost:${PORT}`} />
      <p>
        <a className="back" href={link(locale, "draws")}>
          {say("title")}
        </a>
      </p>
    </PageFrame>
  );
}
