import { getTranslations } from "next-intl/server";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { RosterEntry } from "#server/helper/see-roster.ts";
import type { ShownEntry } from "./shown-entry.ts";

/** Writes a line of the roster; an offer's times are its port's. */
export async function showEntry(locale: Locale, entry: RosterEntry): Promise<ShownEntry> {
  const say = await getTranslations({ locale, namespace: "helper.roster" });
  const { grantId, handle, offer, due, standing, mayChange, mayConfirm } = entry;
  const name = entry.name || groupDigits(handle);
  const accessEnds = formatMoment(locale, entry.accessEndsAt, entry.firstPort);
  const moment = offer && formatMoment(locale, offer.isOpen ? offer.answerBy : offer.startsAt, offer.port);
  const contact = entry.contactHoldsAt && formatMoment(locale, entry.contactHoldsAt, entry.firstPort);
  const may = mayChange && mayConfirm ? "both" : mayChange ? "change" : mayConfirm ? "confirm" : "see";
  return {
    grant: grantId,
    name,
    news: entry.isNews ? say("new") : undefined,
    due: due.map((kind) => say(`due.${kind}`, { moment: kind === "offer" ? (moment ?? "") : accessEnds })),
    lines: [
      say("line", {
        number: isolate(groupDigits(handle)),
        people: say("people", { count: entry.size }),
        language: languageName(locale, entry.locale),
      }),
      say(`standing.${standing}`, { moment: moment ?? "", port: isolate(offer?.port.name ?? "") }),
      ...(contact === undefined ? [] : [say("contact", { moment: contact })]),
      say(`may.${may}`),
      ...(due.includes("access-ends") ? [] : [say("until", { moment: accessEnds })]),
    ],
    openLabel: say("open-label", { name: isolate(name) }),
  };
}
