import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import type { Asked } from "../../visit-my-place.ts";
import { ChangePage } from "../change-page.tsx";
import { visitChange } from "../visit-change.ts";

const reasons = [
  "without-an-adult",
  "nobody-joins-after-an-offer",
  "offer-belongs-to-others",
  "port-not-safe",
  "changed-meanwhile",
  "ended",
  "not-allowed",
] as const;

/** A rule said no to a change: why, and the ways on. What was typed is still there. */
export default async function ChangeRefusedPage(asked: Asked) {
  const visit = await visitChange("my-place/change/refused", asked);
  const { locale, session, query } = visit;
  const reason = reasons.find((one) => one === inQuery(query, "why"));
  if (!reason) redirect(link(locale, "apply/check", { a: session.a }));
  const say = await getTranslations({ locale, namespace: "my-place.change-refused" });
  const sayHelper = await getTranslations({ locale, namespace: "my-place.as-helper" });
  return (
    <ChangePage visit={visit} title={say("title")} mayGoOn={reason !== "ended" && reason !== "changed-meanwhile"}>
      <p>{reason === "not-allowed" ? sayHelper("no-change") : say(reason)}</p>
    </ChangePage>
  );
}
