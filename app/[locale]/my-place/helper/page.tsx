import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isolate } from "#app/_i18n/isolate.ts";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { formWords } from "#app/_ui/form-words.ts";
import { grantChoiceWords } from "#app/_ui/grant-choice-words.ts";
import { todayUtc } from "#server/clock.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { PlacePage } from "../place-page.tsx";
import { type Asked, visitMyPlace } from "../visit-my-place.ts";
import { CodeForm } from "./code-form.tsx";
import { findByCode } from "./find-by-code.ts";
import { GiveForm } from "./give-form.tsx";
import { submitCode } from "./submit-code.ts";
import { submitGrant } from "./submit-grant.ts";

/** First the code that a helper shows, then who that is, what they may do and for how long. Only the person gives it. */
export default async function LetHelperPage(asked: Asked) {
  const visit = await visitMyPlace("my-place/helper", asked);
  const { locale, session, query, fields } = visit;
  const { m } = session;
  if (session.helper) redirect(link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }));
  const [say, own] = await Promise.all([
    getTranslations({ locale, namespace: "my-place" }),
    words(locale, "my-place", "helper"),
  ]);
  const { code: ofCode, days, ...general } = own.problems;
  const prefixed = (field: string, block: Record<string, string>) =>
    Object.entries(block).map(([problem, text]) => [`${field}.${problem}`, text]);
  const problems = Object.fromEntries([
    ...prefixed("code", ofCode),
    ...prefixed("days", days),
    ...Object.entries(general),
  ]);
  const shared = await formWords(locale, own.title, problems);
  const code = inQuery(query, "code");
  const found = code === undefined ? undefined : await findByCode(session.id, code);
  const page = { address: link(locale, "my-place/helper", { m, code }), answers: {}, today: todayUtc() };
  return (
    <PlacePage visit={visit} title={own.title}>
      {found ? (
        <>
          <p className="binding">
            {say("helper.found", {
              who: say("helpers.who", { helper: isolate(found.helper), organisation: isolate(found.organisation) }),
            })}
          </p>
          <p>{own.known}</p>
          <GiveForm
            page={{ ...page, session: { ...fields, code: code ?? "" }, mayComplete: false }}
            choice={await grantChoiceWords(locale)}
            shared={{ ...shared, form: { ...shared.form, continue: own.give } }}
            submit={submitGrant.bind(null, locale)}
          />
        </>
      ) : (
        <>
          <p>{own.why}</p>
          <p>{own.ask}</p>
          <CodeForm
            page={{
              ...page,
              session: fields,
              mayComplete: false,
              ...(code === undefined ? {} : { problems: [{ path: "code", problem: "no-match" }] }),
            }}
            code={own.code}
            shared={{ ...shared, form: { ...shared.form, continue: own.button } }}
            submit={submitCode.bind(null, locale)}
          />
        </>
      )}
      <p>
        <a className="back" href={link(locale, "my-place", { m })}>
          {say("back")}
        </a>
      </p>
    </PlacePage>
  );
}
