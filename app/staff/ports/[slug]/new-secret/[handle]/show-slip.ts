import { getTranslations } from "next-intl/server";
import { isLocale, localeOf } from "#app/_i18n/locales.ts";
import { qrPath } from "#app/_ui/qr-path.ts";
import type { SlipOfSecret } from "#server/staff/new-secret-at-counter.ts";
import type { ShownSlip } from "./new-secret-state.ts";

/** A slip in the language in which its person reads Paso. */
export async function showSlip({ handle, secret, locale }: SlipOfSecret): Promise<ShownSlip> {
  const language = isLocale(locale) ? locale : "en";
  const say = await getTranslations({ locale: language });
  return {
    language,
    direction: localeOf(language).dir,
    handle,
    secret,
    picture: qrPath(`${handle} ${secret}`),
    words: {
      title: say("my-place.new-secret.slip.title"),
      handle: say("apply.receipt.handle.label"),
      secret: say("my-place.new-secret.shown.label"),
      qr: say("apply.receipt.qr"),
      keep: say("my-place.new-secret.slip.keep"),
      old: say("my-place.new-secret.slip.old"),
      again: say("my-place.new-secret.slip.again"),
      free: say("common.footer.free"),
    },
  };
}
