import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { database } from "#server/database/open-database.ts";
import { countPool } from "#server/staff/see-ports.ts";
import { RunDrawForm } from "./run-draw-form.tsx";
import { submitRunDraw } from "./submit-run-draw.ts";

/** The step between wanting a draw and running it. */
export default async function RunDrawPage() {
  const staff = await demandStaff("run-draw");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.run-draw" });
  const { parties } = await countPool(database(), staff.id);
  return (
    <>
      <h1>{say("title")}</h1>
      <p>{say("pool", { parties })}</p>
      <p>{say("text")}</p>
      <RunDrawForm
        submit={submitRunDraw}
        address="/staff/draws/run"
        words={await words(locale, "staff", "run-draw")}
        shared={await staffFormWords(locale, "run-draw", say("title"))}
      />
      <p>
        <a href="/staff/draws">{say("back")}</a>
      </p>
    </>
  );
}
