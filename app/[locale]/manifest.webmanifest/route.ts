import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { localeOf, locales } from "#app/_i18n/locales.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return locales.map(({ tag }) => ({ locale: tag }));
}

type Context = { params: Promise<{ locale: string }> };

/** What a device needs to know to keep Paso among its apps, in the language of the page that it was kept from. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const locale = await localeOfPage(params);
  const [common, start, place] = await Promise.all([
    getTranslations({ locale, namespace: "common" }),
    getTranslations({ locale, namespace: "home.start" }),
    getTranslations({ locale, namespace: "my-place.open" }),
  ]);
  const icon = (name: string, size: number, purpose: string) => ({
    src: `/icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const manifest = {
    id: "/",
    name: common("name"),
    short_name: common("name"),
    description: start("what"),
    lang: locale,
    dir: localeOf(locale).dir,
    start_url: link(locale, ""),
    scope: "/",
    display: "minimal-ui",
    background_color: "#fbfaf6",
    theme_color: "#0a4658",
    icons: [icon("paso-192", 192, "any"), icon("paso-512", 512, "any"), icon("paso-maskable-512", 512, "maskable")],
    shortcuts: [{ name: place("title"), url: link(locale, "my-place") }],
  };
  return new Response(JSON.stringify(manifest), { headers: { "Content-Type": "application/manifest+json" } });
}
