import { checkException } from "#domain/staff/capacity-plan.ts";

/** A day and the places of each of its blocks, as an address or a form names them; undefined where they are none. */
export function readDayCut(
  { day = "", places = "" }: { day?: string | undefined; places?: string | undefined },
  today: string,
): { day: string; places: number } | undefined {
  const checked = checkException({ day, capacity: places, reason: "-" }, today);
  return "problems" in checked ? undefined : { day: checked.onDate, places: checked.capacity };
}
