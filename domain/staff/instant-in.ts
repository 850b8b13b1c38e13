import { partsOf } from "#domain/application/calendar-date.ts";

const form = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?$/;

/**
 * The instant that staff wrote, such as `2030-03-12 09:00`; undefined where there is none like it.
 * @param zone what counts where none is written, such as `Z`; without it one must be written.
 */
export function instantIn(text: string, zone = ""): Date | undefined {
  const [, date = "", time = "", ownZone = zone] = form.exec(text) ?? [];
  const instant = new Date(`${date}T${time}${ownZone}`);
  return ownZone && partsOf(date) && !Number.isNaN(instant.getTime()) ? instant : undefined;
}
