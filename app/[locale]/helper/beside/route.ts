import { link, ownPath } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { keepBeside } from "#app/_session/beside-language.ts";
import { hereOrigin } from "#app/_session/own-origin.ts";

/** Keeps which language stands beside a person's, and goes back to the page where it was chosen. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/helper/beside">): Promise<Response> {
  const { locale } = await params;
  const query = new URL(request.url).searchParams;
  await keepBeside(query.get("language"));
  const [a, to, checked] = ["a", "to", "checked"].map((name) => query.get(name) ?? undefined);
  const address = link(isLocale(locale) ? locale : "en", ownPath(query.get("from") ?? ""), { a, to, checked });
  return Response.redirect(new URL(address, await hereOrigin()), 303);
}
