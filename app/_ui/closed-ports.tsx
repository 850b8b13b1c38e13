import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { ClosureReason } from "#domain/capacity/reseating.ts";

type ClosedPortsProps = {
  locale: Locale;
  closures: { port: string; from: string; to: string; reason: ClosureReason }[];
};

/** Which ports are closed, when and why; nothing where none is. `port` is the name. */
export async function ClosedPorts({ locale, closures }: ClosedPortsProps) {
  if (closures.length === 0) return null;
  const say = await getTranslations({ locale, namespace: "help.closed" });
  const day = (on: string) => formatDay(locale, on);
  return (
    <section className="panel" aria-labelledby="closed-ports">
      <h2 id="closed-ports">{say("title")}</h2>
      <ul className="plain-list">
        {closures.map(({ port, from, to, reason }) => (
          <li key={`${port} ${from} ${to}`}>
            {from === to
              ? say("day", { port: isolate(port), day: day(from) })
              : say("days", { port: isolate(port), from: day(from), to: day(to) })}{" "}
            {say(`reasons.${reason}`)}
          </li>
        ))}
      </ul>
      <p>{say("moved")}</p>
    </section>
  );
}
