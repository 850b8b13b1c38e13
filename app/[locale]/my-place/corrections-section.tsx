import { getTranslations } from "next-intl/server";
import { countryName } from "#app/_i18n/country-names.ts";
import { formatBirth } from "#app/_i18n/format-date.ts";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";
import type { Person } from "#domain/application/person.ts";
import { type CorrectedPart, correctedParts } from "#domain/staff/correction.ts";
import { database } from "#server/database/open-database.ts";
import { readCorrections } from "#server/place/read-corrections.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** For the person: what somebody at a counter put right in what is written of them. Nothing where nobody did. */
export async function CorrectionsSection({ visit: { locale, session } }: { visit: PlaceVisit }) {
  const corrections = session.helper ? [] : await readCorrections(database(), session.place);
  if (corrections.length === 0) return null;
  const say = await getTranslations({ locale, namespace: "my-place.corrections" });
  const { givenNames, familyNames, birth, document } = await words(locale, "apply", "person");
  const names = {
    givenNames: givenNames.label,
    familyNames: familyNames.label,
    birth: birth.legend,
    document: document.legend,
  };
  const kinds = document.kind.options;
  const written = (part: CorrectedPart, value: unknown) =>
    value === undefined ? say("nothing") : isolate(asText(locale, { [part]: value }, kinds));
  return (
    <section className="panel" aria-labelledby="corrections">
      <h2 id="corrections">{say("title")}</h2>
      {corrections.map(({ id, at, of, port, change }) => (
        <div key={id}>
          <h3>{say("where", { day: formatMoment(locale, at, port), port: isolate(port.name), name: isolate(of) })}</h3>
          <dl className="answers">
            {correctedParts
              .filter((part) => part in change)
              .map((part) => (
                <div key={part}>
                  <dt>{names[part]}</dt>
                  <dd>{say("before", { value: written(part, change[part]?.before) })}</dd>
                  <dd>{say("now", { value: written(part, change[part]?.after) })}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
      <p>{say("wrong")}</p>
    </section>
  );
}

function asText(locale: Locale, part: Partial<Person>, kinds: Record<string, string>): string {
  const { birth, document } = part;
  if (birth) return formatBirth(locale, birth);
  if (document) return [kinds[document.kind], document.number, countryName(locale, document.country)].join(", ");
  return part.givenNames ?? part.familyNames ?? "";
}
