import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDay } from "#app/_i18n/format-date.ts";
import type { Locale } from "#app/_i18n/locales.ts";

type ListedPasskey = { id: string; name: string; addedAt: Date; usedAt: Date | null };
type WaysToSignInProps = {
  locale: Locale;
  area: "staff.ways-to-sign-in" | "helper.account.ways-to-sign-in";
  passkeys: ListedPasskey[];
  /** Whether somebody signed in just now, and may change what is here. */
  mayChange: boolean;
  /** Removes the passkey of an id. */
  remove: (id: string) => () => Promise<void>;
  /** Where somebody signs in again. */
  signIn: string;
  /** The form that adds one. */
  children: ReactNode;
};

/** How an account can be signed in to: its passkeys, and after a sign-in of just now a way to change them. */
export async function WaysToSignIn(props: WaysToSignInProps) {
  const { locale, area, passkeys, mayChange, remove, signIn, children } = props;
  const say = await getTranslations({ locale, namespace: area });
  const day = (at: Date) => ({ day: formatDay(locale, at.toISOString().slice(0, 10)) });
  return (
    <>
      <p>
        {say("what")} {say("how")}
      </p>
      <p>{say("always")}</p>
      <h2>{say("list")}</h2>
      {passkeys.length === 0 && <p>{say("none")}</p>}
      <ul className="plain-list">
        {passkeys.map(({ id, name, addedAt, usedAt }) => (
          <li key={id} className="panel">
            <h3>
              <bdi translate="no">{name}</bdi>
            </h3>
            <p>
              {say("added-on", day(addedAt))} {usedAt ? say("used-on", day(usedAt)) : say("not-used")}
            </p>
            {mayChange && (
              <form action={remove(id)}>
                <button type="submit" className="quiet-button">
                  {say("remove", { name })}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <>
          <h2>{say("add")}</h2>
          <p>{say("only-yours")}</p>
          {children}
        </>
      ) : (
        <p className="panel">
          {say("old")} <a href={signIn}>{say("sign-in-again")}</a>
        </p>
      )}
    </>
  );
}
