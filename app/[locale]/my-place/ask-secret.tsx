import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { formWords } from "#app/_ui/form-words.ts";
import { secretField } from "#domain/helper/secret-field.ts";
import { todayUtc } from "#server/clock.ts";
import { SecretForm } from "./secret-form.tsx";

type AskSecretProps = {
  locale: Locale;
  address: string;
  fields: Record<string, string>;
  title: string;
  button: string;
  submit: Submit;
  /** Why it is asked, where it is not a helper who asks. */
  why?: string;
};

/** What a helper cannot do alone, nor whoever finds a place open: the person types the secret, and the button does it. */
export async function AskSecret({ locale, address, fields, title, button, submit, why }: AskSecretProps) {
  const [open, say] = await Promise.all([
    words(locale, "my-place", "open"),
    getTranslations({ locale, namespace: "my-place.as-helper.secret" }),
  ]);
  const told = { ...open.problems.secret, "no-match": say("no-match") };
  const problems = Object.entries(told).map(([problem, text]) => [`${secretField}.${problem}`, text]);
  const shared = await formWords(locale, title, Object.fromEntries(problems));
  return (
    <SecretForm
      page={{ address, session: fields, answers: {}, today: todayUtc(), mayComplete: false }}
      why={why ?? say("why")}
      secret={open.secret}
      shared={{ ...shared, form: { ...shared.form, continue: button } }}
      submit={submit}
    />
  );
}
