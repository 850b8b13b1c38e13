import { getTranslations } from "next-intl/server";
import { staffLocale } from "#app/_session/staff-locale.ts";

/**
 * A port's day on an officer's device. The page holds nobody, so that it opens without a network and without a sign-in;
 * its script (app/_day) shows what this device keeps, once the officer has typed the passphrase.
 */
export default async function OfflinePage({ params }: PageProps<"/staff/ports/[slug]/offline">) {
  const { slug } = await params;
  const say = await getTranslations({ locale: await staffLocale(), namespace: "staff" });
  return (
    <div id="kept-day" data-port={slug}>
      <h1>{say("offline.title")}</h1>
      <p>{say("offline.no-script")}</p>
      <p>
        <a className="back" href={`/staff/ports/${slug}/check-in`}>
          {say("port.check-in")}
        </a>
      </p>
    </div>
  );
}
