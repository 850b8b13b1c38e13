import { notFound } from "next/navigation";
import { isLocale, localeOf, locales } from "#app/_i18n/locales.ts";
import { HtmlPage } from "#app/_ui/html-page.tsx";

export const dynamicParams = false;

export function generateStaticParams() {
  return locales.map(({ tag }) => ({ locale: tag }));
}

export default async function LocaleLayout({ params, children }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <HtmlPage lang={locale} dir={localeOf(locale).dir}>
      {children}
    </HtmlPage>
  );
}
