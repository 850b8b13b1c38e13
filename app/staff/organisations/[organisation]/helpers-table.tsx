import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { ListedHelper } from "#server/helper/list-organisations.ts";
import { submitEndHelper } from "./submit-end-helper.ts";

type HelpersTableProps = { locale: Locale; organisation: string; helpers: ListedHelper[] };

const columns = ["name", "email", "state", "act"] as const;

/** The helpers of an organisation, each with the button that ends them. */
export async function HelpersTable({ locale, organisation, helpers }: HelpersTableProps) {
  const say = await getTranslations({ locale, namespace: "staff.organisation" });
  return (
    <WideTable label={say("caption")}>
      <caption>{say("caption")}</caption>
      <ColumnHeads names={columns.map((column) => say(column))} />
      <tbody>
        {helpers.map(({ email, name, state }) => (
          <tr key={email}>
            <th scope="row" translate="no">
              {name}
            </th>
            <td translate="no">{email}</td>
            <td>{say(`states.${state}`)}</td>
            <td>
              <form action={submitEndHelper.bind(null, organisation)}>
                <button
                  type="submit"
                  className="quiet-button"
                  name="email"
                  value={email}
                  aria-label={say("end-helper-label", { name })}
                >
                  {say("end-helper")}
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
