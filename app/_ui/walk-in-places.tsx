import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "./column-heads.tsx";
import { WideTable } from "./wide-table.tsx";

type WalkInPlacesProps = {
  locale: Locale;
  days: { port: string; reserved: number; given: number; turnedAway: number }[];
};

const columns = ["port", "reserved", "given", "turned-away"] as const;

/** Places that ports keep today for people without an appointment, and how many were turned away; nothing where none does. */
export async function WalkInPlaces({ locale, days }: WalkInPlacesProps) {
  if (days.length === 0) return null;
  const say = await getTranslations({ locale, namespace: "help.walk-ins" });
  const past = await getTranslations({ locale, namespace: "draws.walk-ins" });
  return (
    <>
      <h2>{say("title")}</h2>
      <p>{say("text")}</p>
      <WideTable label={say("title")}>
        <ColumnHeads names={columns.map((column) => say(column))} />
        <tbody>
          {days.map(({ port, reserved, given, turnedAway }) => (
            <tr key={port}>
              <th scope="row" translate="no">
                <bdi>{port}</bdi>
              </th>
              <td>{formatNumber(locale, reserved)}</td>
              <td>{formatNumber(locale, given)}</td>
              <td>{formatNumber(locale, turnedAway)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p>
        <a href={link(locale, "draws/walk-ins")}>{past("title")}</a>
      </p>
    </>
  );
}
