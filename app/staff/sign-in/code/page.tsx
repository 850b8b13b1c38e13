import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { CodeForm } from "#app/_ui/code-form.tsx";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { submitCode } from "./submit-code.ts";

/** The second step. Without the challenge of the first one no code is right, so the page needs no gate. */
export default async function CodePage() {
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.code" });
  return (
    <>
      <h1>{say("title")}</h1>
      <CodeForm
        submit={submitCode}
        address="/staff/sign-in/code"
        words={await words(locale, "staff", "code")}
        shared={await staffFormWords(locale, "code", say("title"))}
      />
    </>
  );
}
