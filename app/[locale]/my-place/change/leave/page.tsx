import { getTranslations } from "next-intl/server";
import type { Asked } from "../../visit-my-place.ts";
import { ChangePage } from "../change-page.tsx";
import { visitChange } from "../visit-change.ts";

/** What leaving a change means, once, before what was typed is gone. */
export default async function LeaveChangePage(asked: Asked) {
  const visit = await visitChange("my-place/change/leave", asked);
  const say = await getTranslations({ locale: visit.locale, namespace: "my-place.change-leave" });
  return (
    <ChangePage visit={visit} title={say("title")} mayGoOn>
      <p>{say("text")}</p>
    </ChangePage>
  );
}
