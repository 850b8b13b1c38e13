import { link } from "#app/_i18n/links.ts";
import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { keepNewPasskey, offerNewPasskey, type PasskeyOwner } from "#app/_session/add-passkey.ts";
import { helperSignInPath, helperWhoAsks, turnToSignIn } from "#app/_session/helper.ts";

type Context = { params: Promise<{ locale: string }> };

/** What a helper's device needs to make a passkey. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return offerNewPasskey(await ownerIn(await localeIn(params)), request);
}

/** The passkey that the device has made. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const locale = await localeIn(params);
  return keepNewPasskey(await ownerIn(locale), request, link(locale, "helper/ways-to-sign-in", { note: "added" }));
}

async function localeIn(params: Context["params"]): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : "en";
}

async function ownerIn(locale: Locale): Promise<PasskeyOwner> {
  const again = link(locale, "helper/sign-in", { note: "again" });
  const account = await helperWhoAsks();
  return { account, ended: account ? helperSignInPath(locale) : turnToSignIn(locale), again };
}
