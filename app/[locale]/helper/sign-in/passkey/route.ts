import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { offerPasskeySignIn, signInByPasskey } from "#app/_session/sign-in-by-passkey.ts";

/** A challenge for the device of a helper. */
export function POST(): Promise<Response> {
  return offerPasskeySignIn("helper");
}

/** The device's answer. */
export async function PUT(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  return signInByPasskey("helper", request, link(isLocale(locale) ? locale : "en", "helper"));
}
