"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { readNumber } from "#domain/receipt/read-receipt.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { submitForPlace } from "../submit-for-place.ts";
import { findByCode } from "./find-by-code.ts";

/** Goes on with a code that names a helper; it gives nothing yet. */
export async function submitCode(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const { m, id, helper } = session;
    if (helper) return { goTo: link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }) };
    const typed = typedIn(form);
    const read = readNumber("handle", typed["code"]?.[0] ?? "");
    if (!read.ok) return { problems: [{ path: "code", problem: read.problem }], typed };
    if (!(await findByCode(id, read.digits))) return { problems: [{ path: "code", problem: "no-match" }], typed };
    return { goTo: link(locale, "my-place/helper", { m, code: read.digits }) };
  });
}
