import type { ReactNode } from "react";
import { type Locale, localeOf, originalsOf } from "#app/_i18n/locales.ts";

type BindingLineProps = { locale: Locale; write: (locale: Locale) => Promise<ReactNode> };

/** A line that binds; until a person has checked the translation, the originals stand beneath as siblings. */
export async function BindingLine({ locale, write }: BindingLineProps) {
  const originals = await Promise.all(
    originalsOf(locale).map(async (tag) => ({ ...localeOf(tag), line: await write(tag) })),
  );
  return (
    <>
      <p className="binding">{await write(locale)}</p>
      {originals.map(({ tag, dir, line }) => (
        <p key={tag} className="original" lang={tag} dir={dir} translate="no">
          {line}
        </p>
      ))}
    </>
  );
}
