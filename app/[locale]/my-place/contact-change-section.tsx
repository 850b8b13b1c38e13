import { getTranslations } from "next-intl/server";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { database } from "#server/database/open-database.ts";
import { readPendingContact } from "#server/place/contact-change.ts";
import { submitKeepContact } from "./submit-keep-contact.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** Another contact that a helper asked for: what, by whom, from when on, and one press against it. */
export async function ContactChangeSection({ visit: { locale, session, place, fields } }: { visit: PlaceVisit }) {
  const pending = await readPendingContact(database(), session.place);
  const [port] = place.ports;
  if (!pending || !port) return null;
  const say = await getTranslations({ locale, namespace: "my-place.contact-change" });
  const { phone, email, preferred } = await words(locale, "apply", "contact");
  const { contact, holdsAt } = pending;
  return (
    <section className="panel" aria-labelledby="contact-change">
      <h2 id="contact-change">{say("title")}</h2>
      <p>{say("who", { helper: isolate(pending.helper), organisation: isolate(pending.organisation) })}</p>
      <h3>{say("new")}</h3>
      <dl className="answers">
        <Shown name={phone.label} value={contact.phone ?? say("none")} />
        <Shown name={email.label} value={contact.email ?? say("none")} />
        <Shown name={preferred.legend} value={preferred.options[contact.preferred]} />
      </dl>
      <p>{say("when", { moment: formatMoment(locale, holdsAt, port) })}</p>
      <p>{say("stop")}</p>
      <OneButtonForm
        address={link(locale, "my-place", { m: session.m })}
        fields={{ ...fields, change: pending.id }}
        button={say("button")}
        submit={submitKeepContact.bind(null, locale)}
        fault={await words(locale, "common", "fault")}
      />
    </section>
  );
}

function Shown({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
