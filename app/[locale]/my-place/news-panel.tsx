import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";

const kinds = [
  "changed",
  "declined",
  "given-back",
  "still-waiting",
  "helper-given",
  "helper-ended",
  "contact-stays",
  "new-secret",
  "wrong-said",
  "wrong-taken-back",
] as const;
const refusals = [
  "offer-over",
  "offer-moved",
  "appointment-over",
  "already-declined",
  "already-confirmed",
  "no-such-offer",
  "access-ended",
  "not-allowed",
  "needs-secret",
  "contact-not-waiting",
  "new-secret-over",
  "wrong-answered",
] as const;

type NewsPanelProps = { locale: Locale; kept?: string | undefined; refused?: string | undefined };

/** What came of what somebody just did: it is kept, or why it was not possible. */
export async function NewsPanel({ locale, kept, refused }: NewsPanelProps) {
  const say = await getTranslations({ locale, namespace: "my-place" });
  const kind = kinds.find((one) => one === kept);
  const refusal = refusals.find((one) => one === refused);
  if (refusal) {
    return (
      <div className="summary" role="alert">
        <h2>{say("refused.title")}</h2>
        <p>{say(`refused.${refusal}`)}</p>
      </div>
    );
  }
  return (
    kind && (
      <div className="panel" role="status">
        <p>{say(`kept.${kind}`)}</p>
      </div>
    )
  );
}
