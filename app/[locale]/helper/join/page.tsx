import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { words } from "#app/_i18n/words.ts";
import { demandHelper } from "#app/_session/helper.ts";
import { formWords } from "#app/_ui/form-words.ts";
import { grantChoiceWords } from "#app/_ui/grant-choice-words.ts";
import { todayUtc } from "#server/clock.ts";
import { HelperFrame } from "../helper-frame.tsx";
import { JoinForm } from "./join-form.tsx";
import { PersonLanguages } from "./person-languages.tsx";
import { submitJoin } from "./submit-join.ts";

/** On the helper's laptop the person types both numbers, and chooses what the helper may do. */
export default async function JoinPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOfPage(params);
  const helper = await demandHelper(locale);
  const [say, open, give] = await Promise.all([
    getTranslations({ locale, namespace: "helper.access.join" }),
    words(locale, "my-place", "open"),
    words(locale, "my-place", "helper"),
  ]);
  const told = { handle: open.problems.handle, secret: open.problems.secret, days: give.problems.days };
  const problems = Object.entries(told).flatMap(([field, block]) =>
    Object.entries(block).map(([problem, text]) => [`${field}.${problem}`, text]),
  );
  const shared = await formWords(locale, say("title"), {
    ...Object.fromEntries(problems),
    "not-an-option": open.problems["not-an-option"],
  });
  return (
    <HelperFrame locale={locale} path="helper/join" helper={helper}>
      <PersonLanguages locale={locale} />
      <h1>{say("title")}</h1>
      <p>{say("why")}</p>
      <p>{say("not-kept")}</p>
      <JoinForm
        page={{
          session: { shared: "yes" },
          answers: {},
          today: todayUtc(),
          mayComplete: false,
        }}
        words={{ handle: open.handle, secret: open.secret }}
        choice={await grantChoiceWords(locale)}
        shared={{ ...shared, form: { ...shared.form, continue: give.give } }}
        submit={submitJoin.bind(null, locale)}
      />
      <p>
        <a href={link(locale, "helper/code")}>{say("phone")}</a>
      </p>
    </HelperFrame>
  );
}
