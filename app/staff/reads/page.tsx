import { getTranslations } from "next-intl/server";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { readNumber } from "#domain/receipt/read-receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { isId } from "#server/staff/is-id.ts";
import { readsOfPage, seeReaders, seeReads } from "#server/staff/see-reads.ts";
import { FilterReads } from "./filter-reads.tsx";
import { ReadsTable } from "./reads-table.tsx";

/** For the auditor: who read what of whom, when and why, by party or by reader. */
export default async function ReadsPage({ searchParams }: PageProps<"/staff/reads">) {
  const staff = await demandStaff("see-reads");
  const query = await searchParams;
  const [typed, reader, before] = ["handle", "reader", "before"].map((name) => inQuery(query, name) ?? "");
  const handle = typed ? readNumber("handle", typed) : undefined;
  const filter = { ...(handle?.ok && { handle: handle.digits }), ...(reader && { reader }) };
  const [, time, id] = /^(\d{1,13})\.(.+)$/.exec(before ?? "") ?? [];
  const cursor = time && id && isId(id) ? { before: { at: new Date(Number(time)), id } } : {};
  const [locale, reads, readers] = await Promise.all([
    staffLocale(),
    seeReads(database(), staff.id, { ...filter, ...cursor, at: now() }),
    seeReaders(database(), staff.id),
  ]);
  const say = await getTranslations({ locale, namespace: "staff.reads" });
  const last = reads.length === readsOfPage ? reads.at(-1) : undefined;
  const older = last && new URLSearchParams({ ...filter, before: `${last.at.getTime()}.${last.id}` });
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("title")}
        note={handle && !handle.ok ? say("filter.wrong") : undefined}
      >
        {say("intro")}
      </StaffPageStart>
      <FilterReads locale={locale} readers={readers} handle={typed ?? ""} reader={reader ?? ""} />
      {reads.length === 0 ? <p role="status">{say("none")}</p> : <ReadsTable locale={locale} reads={reads} />}
      {older && (
        <p>
          <a href={`/staff/reads?${older}`}>{say("older")}</a>
        </p>
      )}
      <p className="hint">{say("note")}</p>
    </>
  );
}
