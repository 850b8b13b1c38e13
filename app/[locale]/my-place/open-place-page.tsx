import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { Messages } from "#app/_i18n/messages.ts";
import { words } from "#app/_i18n/words.ts";
import { formWords } from "#app/_ui/form-words.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { todayUtc } from "#server/clock.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { OpenForm } from "./open-form.tsx";
import { submitOpen } from "./submit-open.ts";

/** Where a receipt is shown. */
export async function OpenPlacePage({ locale }: { locale: Locale }) {
  const [own, say] = await Promise.all([
    words(locale, "my-place", "open"),
    getTranslations({ locale, namespace: "my-place.open" }),
  ]);
  const page = {
    address: link(locale, "my-place"),
    // A kiosk is known to be shared.
    session: kioskWhoAsks() ? { device: "shared" } : ({} as Record<string, string>),
    answers: {},
    today: todayUtc(),
    mayComplete: false,
  };
  return (
    <PageFrame locale={locale} path="my-place">
      <OpenForm
        page={page}
        words={own}
        shared={await formWords(locale, own.title, problemsOf(own.problems))}
        submit={submitOpen.bind(null, locale)}
      />
      <p>
        <a className="back" href={link(locale, "help")}>
          {say("lost")}
        </a>
      </p>
    </PageFrame>
  );
}

/** Problem names to words: those of a field stand in its own block. */
function problemsOf(blocks: Messages["my-place"]["open"]["problems"]): Record<string, string> {
  const entries = Object.entries(blocks).flatMap(([field, words]) =>
    typeof words === "string"
      ? [[field, words]]
      : Object.entries(words).map(([problem, text]) => [`${field}.${problem}`, text]),
  );
  return Object.fromEntries(entries);
}
