import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { leastShown } from "#domain/offer/withhold.ts";

type FiguresTableProps = {
  locale: Locale;
  caption: string;
  heads: readonly string[];
  rows: readonly { name: string; cells: readonly string[] }[];
  /** Whether any number of it is withheld. */
  isWithheld: boolean;
  /** How it is counted. */
  children?: ReactNode;
};

/** A table of numbers, with what is withheld of it and why. */
export async function FiguresTable({ locale, caption, heads, rows, isWithheld, children }: FiguresTableProps) {
  const say = await getTranslations({ locale, namespace: "staff.equity" });
  if (rows.length === 0) return <p>{say("nothing", { caption })}</p>;
  return (
    <>
      <WideTable label={caption}>
        <caption>{caption}</caption>
        <ColumnHeads names={heads} />
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p>
        {children} {isWithheld ? say("withheld", { least: leastShown }) : say("all-shown", { most: leastShown - 1 })}
      </p>
    </>
  );
}
