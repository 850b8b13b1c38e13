import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { formWords } from "#app/_ui/form-words.ts";
import { longestRequest } from "#domain/staff/correction-request.ts";
import { todayUtc } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { readPeople } from "#server/place/read-people.ts";
import { PlacePage } from "../place-page.tsx";
import { type Asked, visitMyPlace } from "../visit-my-place.ts";
import { submitWrong } from "./submit-wrong.ts";
import { WrongForm } from "./wrong-form.tsx";

/** Something written of a person is wrong that they cannot change: of whom, what, and what is right. Only they say it. */
export default async function WrongPage(asked: Asked) {
  const visit = await visitMyPlace("my-place/wrong", asked);
  const { locale, session, place, fields } = visit;
  const { m } = session;
  if (session.helper) redirect(link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }));
  if (place.standing === "withdrawn" || place.standing === "done") redirect(link(locale, "my-place", { m }));
  const [say, own, general] = await Promise.all([
    getTranslations({ locale, namespace: "my-place" }),
    words(locale, "my-place", "wrong"),
    words(locale, "apply", "problems"),
  ]);
  const people = await readPeople(database(), session.place);
  const most = formatNumber(locale, longestRequest);
  const problems = {
    ...general,
    "asked-already": own.person.problems["asked-already"],
    "person.missing": own.person.problems.missing,
    "thing.missing": own.thing.problems.missing,
    "words.missing": own.words.problems.missing,
    "words.too-long": say("wrong.words.problems.too-long", { most }),
  };
  const shared = await formWords(locale, own.title, problems);
  const [only, ...others] = people;
  const isAlone = only !== undefined && others.length === 0;
  return (
    <PlacePage visit={visit} title={own.title}>
      <p>{own.when}</p>
      <p>{own.reads}</p>
      <p>{own.stays}</p>
      <WrongForm
        page={{
          address: link(locale, "my-place/wrong", { m }),
          session: isAlone ? { ...fields, person: only } : fields,
          answers: {},
          today: todayUtc(),
          mayComplete: false,
        }}
        people={
          isAlone
            ? []
            : people.map((value, index) => {
                const { givenNames, familyNames } = place.answers.party[index] ?? {};
                return { value, text: [givenNames, familyNames].filter(Boolean).join(" ") };
              })
        }
        words={{
          person: own.person.legend,
          thing: own.thing,
          words: own.words.label,
          hint: say("wrong.words.hint", { most }),
        }}
        shared={{ ...shared, form: { ...shared.form, continue: own.button } }}
        submit={submitWrong.bind(null, locale)}
      />
      <p>
        <a className="back" href={link(locale, "my-place", { m })}>
          {say("back")}
        </a>
      </p>
    </PlacePage>
  );
}
