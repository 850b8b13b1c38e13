import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { newId } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeWalkIns } from "#server/walk-ins/walk-ins.ts";
import { PartiesOfDay } from "./parties-of-day.tsx";
import { submitWalkIn } from "./submit-walk-in.ts";
import { largestWalkIn } from "./walk-in-size.ts";

const notes = ["given", "turned-away", "full", "kept-before", "undone-before", "undone", "not-undone"] as const;

/** People who come today without an appointment: how many places are kept for them, one party more, and who came. */
export default async function WalkInsPage({ params, searchParams }: PageProps<"/staff/ports/[slug]/walk-ins">) {
  const { slug } = await params;
  const { staff, port, today } = await visitPort("check-in", slug);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.walk-ins" });
  const query = await searchParams;
  const note = noteIn(query, notes);
  const number = inQuery(query, "number")?.match(/^\d{1,5}$/)?.[0] ?? "";
  const { reserved, given, turnedAway, parties } = await seeWalkIns(database(), staff.id, {
    port: slug,
    date: today,
    at: now(),
  });
  const facts = { reserved, given, left: reserved - given, "turned-away": turnedAway };
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("title")}
        back={{ href: `/staff/ports/${slug}`, text: port.name }}
        note={note && say(`notes.${note}`, { number })}
      >
        {say("intro", { day: formatDay(locale, today) })}
      </StaffPageStart>
      <dl className="answers">
        {Object.entries(facts).map(([name, count]) => (
          <div key={name}>
            <dt>{say(`facts.${name as keyof typeof facts}`)}</dt>
            <dd>{formatNumber(locale, count)}</dd>
          </div>
        ))}
      </dl>
      <form action={submitWalkIn.bind(null, slug)}>
        <input type="hidden" name="press" value={newId()} />
        <div className="field">
          <label className="label" htmlFor="size">
            {say("size")}
          </label>
          <select id="size" name="size" defaultValue="1" autoComplete="off">
            {Array.from({ length: largestWalkIn }, (_, index) => String(index + 1)).map((size) => (
              <option key={size} value={size}>
                {formatNumber(locale, Number(size))}
              </option>
            ))}
          </select>
        </div>
        <div className="button-row">
          <button type="submit" className="button" name="outcome" value="given">
            {say("give")}
          </button>
          <button type="submit" className="quiet-button" name="outcome" value="turned-away">
            {say("turn-away")}
          </button>
        </div>
      </form>
      <PartiesOfDay locale={locale} port={{ slug, timeZone: port.timeZone }} parties={parties} />
    </>
  );
}
