import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { Code } from "#app/_ui/code.tsx";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import type { PlaceVisit } from "../visit-my-place.ts";
import { submitAdoptSecret } from "./submit-adopt-secret.ts";

type ShownSecretProps = { visit: PlaceVisit; id: string; secret: string };

/** The new secret, to be written down or printed before it counts; after that no page shows it. */
export async function ShownSecret({ visit, id, secret }: ShownSecretProps) {
  const { locale, session, place, fields } = visit;
  const [say, receipt] = await Promise.all([
    getTranslations({ locale, namespace: "my-place.new-secret" }),
    getTranslations({ locale, namespace: "apply.receipt" }),
  ]);
  return (
    <>
      <p>{say("shown.write")}</p>
      <section className="receipt">
        <dl>
          <dt>{receipt("handle.label")}</dt>
          <dd>
            <Code digits={place.handle} />
          </dd>
          <dt>{say("shown.label")}</dt>
          <dd>
            <Code digits={secret} />
          </dd>
        </dl>
        <QrCode text={`${place.handle} ${secret}`} label={receipt("qr")} />
      </section>
      <p className="no-print">{say("shown.then")}</p>
      <OneButtonForm
        address={link(locale, "my-place/new-secret", { m: session.m, new: id })}
        fields={{ ...fields, new: id }}
        button={say("shown.button")}
        submit={submitAdoptSecret.bind(null, locale)}
        fault={await words(locale, "common", "fault")}
      />
    </>
  );
}
