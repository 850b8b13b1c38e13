import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { closureReasons } from "#domain/capacity/reseating.ts";
import { database } from "#server/database/open-database.ts";
import { seeBlock } from "#server/staff/port-blocks.ts";
import { CutForm } from "./cut-form.tsx";
import { submitCut } from "./submit-cut.ts";

/** Where somebody proposes fewer places than are booked: whom it moves is shown next, and a second person decides. */
export default async function CutPage({ params }: PageProps<"/staff/ports/[slug]/blocks/[block]/cut">) {
  const { slug, block: id } = await params;
  const { staff, port } = await visitPort("edit-capacity", slug);
  const block = await seeBlock(database(), staff.id, slug, id);
  if (!block) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const { capacity, booked, date, time } = block;
  const address = `/staff/ports/${slug}/blocks/${id}`;
  return (
    <>
      <StaffPageStart locale={locale} title={say("cut.title")} back={{ href: address, text: say("capacity.title") }}>
        {say("cut.intro")}
      </StaffPageStart>
      <p>{say("capacity.block", { port: port.name, day: formatDay(locale, date), time })}</p>
      <p>{say("capacity.now", { capacity, booked })}</p>
      <CutForm
        submit={submitCut.bind(null, slug, id)}
        address={`${address}/cut`}
        reasons={closureReasons.map((value) => ({ value, text: say(`reseating.reasons.${value}`) }))}
        words={await words(locale, "staff", "cut")}
        shared={await staffFormWords(locale, "cut", say("cut.title"))}
      />
    </>
  );
}
