import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readRelation } from "#server/staff/relation-review.ts";
import { submitRelation } from "./submit-relation.ts";

/** One person who joined later, beside the first person. Each opening of the page is kept as a reading. */
export default async function RelationPage({ params }: PageProps<"/staff/relations/[person]">) {
  const { person } = await params;
  const staff = await demandStaff("judge-relation", { party: { person } });
  const seen = await readRelation(database(), staff.id, { person, at: now() });
  if (!seen) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const title = say("see-relation.title", { handle: groupDigits(seen.handle) });
  const facts = [
    { name: say("see-relation.first"), text: seen.firstNames },
    { name: say("see-relation.added"), text: seen.names },
    { name: say("see-relation.relation"), text: seen.relation ? say(`relation.${seen.relation}`) : "" },
  ];
  return (
    <>
      <StaffPageStart locale={locale} title={title} back={{ href: "/staff/relations", text: say("see-relation.back") }}>
        {say("see-relation.intro")}
      </StaffPageStart>
      <dl className="answers">
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto" translate="no">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <form action={submitRelation.bind(null, person)} className="button-row">
        <button type="submit" className="button" name="verdict" value="counts">
          {say("see-relation.counts")}
        </button>
        <button type="submit" className="quiet-button" name="verdict" value="does-not-count">
          {say("see-relation.does-not-count")}
        </button>
      </form>
    </>
  );
}
