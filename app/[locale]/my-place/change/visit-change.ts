import { redirect } from "next/navigation";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { visitDraft } from "#app/_session/visit-draft.ts";
import type { Asked } from "../visit-my-place.ts";

/** A page about a change that was begun, opened by the draft that holds it. */
export type ChangeVisit = Awaited<ReturnType<typeof visitChange>>;

/** Opens the draft of a change; any other draft goes back to its answers. */
export async function visitChange(path: string, { params, searchParams }: Asked) {
  const [locale, query] = await Promise.all([localeOfPage(params), searchParams]);
  const session = await visitDraft(locale, path, query);
  if (session.draft.amendsId === null) redirect(link(locale, "apply/check", { a: session.a }));
  return { locale, path, query, session };
}
