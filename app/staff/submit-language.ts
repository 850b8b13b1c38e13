"use server";
import { headers } from "next/headers";
import { runAccountAction, throwFault } from "#app/_session/run-account-action.ts";
import { chooseStaffLocale } from "#app/_session/staff-locale.ts";

/** Shows the page again in another language. */
export async function submitLanguage(form: FormData): Promise<void> {
  await runAccountAction(throwFault, async () => {
    await chooseStaffLocale(form.get("language"));
    return { goTo: consolePath((await headers()).get("referer")) };
  });
}

/** Never another site's address, whatever the header says. */
function consolePath(referer: string | null): string {
  const { pathname, search } = URL.canParse(referer ?? "") ? new URL(referer ?? "") : { pathname: "", search: "" };
  return /^\/staff(?:\/[\w-]+){0,5}$/.test(pathname) ? `${pathname}${search}` : "/staff";
}
