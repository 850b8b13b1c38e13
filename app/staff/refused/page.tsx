import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import type { Refusal } from "#domain/staff/policy.ts";

const refusals = ["not-your-task", "not-your-port", "not-your-day"] as const satisfies Refusal[];

/** Why the policy said no, and where to go. */
export default async function RefusedPage({ searchParams }: PageProps<"/staff/refused">) {
  const staff = await staffWhoAsks();
  if (!staff?.isEnrolled) redirect(`${signInPath}?note=ended`);
  const say = await getTranslations({ locale: await staffLocale(), namespace: "staff" });
  const asked = (await searchParams)["why"];
  const why = refusals.find((each) => each === asked) ?? "not-your-task";
  return (
    <>
      <title>{say("title", { page: say("refused.title") })}</title>
      <h1>{say("refused.title")}</h1>
      <p>{say(`refused.${why}`)}</p>
      <p>
        <a href="/staff">{say("refused.next")}</a>
      </p>
    </>
  );
}
