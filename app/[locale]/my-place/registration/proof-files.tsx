import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { dayName } from "#server/registration-log/copy-log.ts";
import type { PlaceVisit } from "../visit-my-place.ts";

const program = "paso-verify-log.mjs";

/** The proof as a file, and what it is checked with elsewhere. A helper gets no proof, and a kiosk keeps no file. */
export async function ProofFiles({ visit: { locale, session }, list }: { visit: PlaceVisit; list: string }) {
  const say = await getTranslations({ locale });
  const name = dayName(list);
  const files = [`log/${name}.txt`, `log/${name}.json`, program];
  return (
    <section aria-labelledby="device">
      <h2 id="device">{say("draws.proof.device.title")}</h2>
      {session.helper === undefined && !kioskWhoAsks() && (
        <>
          <p>{say("my-place.registration.keep")}</p>
          <p>
            <a className="button" href={link(locale, "my-place/registration/proof.json", { m: session.m })}>
              {say("draws.proof.keep.save")}
            </a>
          </p>
        </>
      )}
      <p>{say("my-place.registration.elsewhere")}</p>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <a href={`/draws/${file}`} translate="no">
              <bdi dir="ltr">{file}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
