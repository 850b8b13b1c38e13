import { type Locale, localeOf, originalsOf } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";

/** The line that binds, in the languages in which it was first written, until a person has checked the translation. */
export async function OriginalStatement({ locale }: { locale: Locale }) {
  const originals = await Promise.all(
    originalsOf(locale).map(async (tag) => ({ ...localeOf(tag), ...(await words(tag, "apply", "check")).statement })),
  );
  return originals.map(({ tag, dir, text }) => (
    <p key={tag} className="original" lang={tag} dir={dir} translate="no">
      {text}
    </p>
  ));
}
