import { type Grant, grantTerms, usualGrantDays } from "#domain/helper/grant.ts";

/** The ticks of the check page: to see where it stands, to change answers, to confirm an offer. */
export const grantFields = ["see", "change", "confirm"] as const;

/** What a person ticked, and for how many days; undefined where nothing was. Whoever may do more may see too. */
export function grantInForm(form: FormData): { grant: Grant; days: number } | undefined {
  const isTicked = (field: (typeof grantFields)[number]) => form.get(`grant.${field}`) === "yes";
  if (!grantFields.some(isTicked)) return undefined;
  const days = grantTerms.find((term) => String(term) === form.get("grant.days")) ?? usualGrantDays;
  return { grant: { mayChange: isTicked("change"), mayConfirm: isTicked("confirm") }, days };
}
