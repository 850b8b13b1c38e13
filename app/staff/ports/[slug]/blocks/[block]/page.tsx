import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { database } from "#server/database/open-database.ts";
import { seeBlock } from "#server/staff/port-blocks.ts";
import { CapacityForm } from "./capacity-form.tsx";
import { submitCapacity } from "./submit-capacity.ts";

export default async function BlockPage({ params }: PageProps<"/staff/ports/[slug]/blocks/[block]">) {
  const { slug, block: id } = await params;
  const { staff, port } = await visitPort("edit-capacity", slug);
  const block = await seeBlock(database(), staff.id, slug, id);
  if (!block) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.capacity" });
  const { capacity, booked, date, time } = block;
  return (
    <>
      <p>
        <a className="back" href={`/staff/ports/${slug}`}>
          {say("back", { port: port.name })}
        </a>
      </p>
      <h1>{say("title")}</h1>
      <p>{say("block", { port: port.name, day: formatDay(locale, date), time })}</p>
      <p>{say("now", { capacity, booked })}</p>
      {block.isClosed && <p>{say("closed")}</p>}
      {booked > 0 && !block.isClosed && (
        <p>
          <a className="back" href={`/staff/ports/${slug}/blocks/${id}/cut`}>
            {say("cut")}
          </a>
        </p>
      )}
      {!block.isClosed && (
        <CapacityForm
          submit={submitCapacity.bind(null, slug, id)}
          address={`/staff/ports/${slug}/blocks/${id}`}
          capacity={capacity}
          words={await words(locale, "staff", "capacity")}
          shared={await staffFormWords(locale, "capacity", say("title"))}
        />
      )}
    </>
  );
}
