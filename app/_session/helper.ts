import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { findHelperInSession, type HelperInSession } from "#server/helper/helper-session.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { cookieHeader } from "./account-cookies.ts";

/** The helper who asks, set up or not; null for anybody else. One look-up a request. */
export const helperWhoAsks = cache(
  async (): Promise<HelperInSession | null> => findHelperInSession(database(), await cookieHeader(), now()),
);

/** Whether the helper of this browser has said that its applications are their own (server/front/ask-whose.ts). */
async function saidTheirOwn(): Promise<boolean> {
  return (await cookies()).get("paso-whose")?.value === "self";
}

/**
 * Where a helper's browser goes that sends the two numbers of a receipt: to the page where the person lets the helper in.
 * Undefined for everybody else.
 */
export async function turnToJoin(locale: Locale): Promise<string | undefined> {
  const helper = await helperWhoAsks();
  if (!helper || (await saidTheirOwn())) return undefined;
  refuseHelper("not-allowed");
  return link(locale, "helper/join");
}

/** Where somebody goes whose session as a helper has ended, or never began. */
export function helperSignInPath(locale: Locale): string {
  return link(locale, "helper/sign-in", { note: "ended" });
}

/** The same, of a door that stays shut: that somebody was turned away is in the log. */
export function turnToSignIn(locale: Locale): string {
  refuseHelper("no-session");
  return helperSignInPath(locale);
}

/** The gate of every page of a helper: who asks, or led to the sign-in. */
export async function demandHelper(locale: Locale): Promise<HelperInSession> {
  const helper = await helperWhoAsks();
  return helper?.isEnrolled ? helper : redirect(turnToSignIn(locale));
}
