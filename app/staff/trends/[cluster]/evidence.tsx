import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { everyWeek } from "#domain/trends/every-week.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import type { SeenFinding } from "#server/signals/see-findings.ts";
import { PictureAndTable } from "./picture-and-table.tsx";

const channels = ["script", "no-script", "outbox", "api", "kiosk", "helper"] as const;

/** What was found, in numbers: growth, ports, channels, and how family names spread without a name. */
export async function Evidence({ locale, finding }: { locale: Locale; finding: SeenFinding }) {
  const say = await getTranslations({ locale, namespace: "staff.finding" });
  const all = await getTranslations({ locale, namespace: "staff.trends" });
  const ports = new Map((await readPorts(database())).map(({ slug, name }) => [slug, name]));
  const { measures, parties, pattern, count, firstFoundAt, lastFoundAt } = finding;
  const number = (value: number) => formatNumber(locale, value);
  const day = (at: Date) => formatDay(locale, at.toISOString().slice(0, 10));
  const facts = [
    [say("parties"), number(parties)],
    [say("measure"), all(`patterns.${pattern}.count`, { count })],
    [say("surnames"), number(measures.surnames)],
    [say("days"), number(measures.days)],
    [say("found"), say("found-text", { first: day(firstFoundAt), last: day(lastFoundAt) })],
  ] as const;
  const nameOfChannel = (channel: string) => {
    const known = channels.find((one) => one === channel);
    return known ? all(`channels.${known}`) : channel;
  };
  return (
    <>
      <h2>{say("evidence")}</h2>
      <p>{all(`patterns.${pattern}.text`)}</p>
      <p>{say("masked")}</p>
      <dl className="answers">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <PictureAndTable
        locale={locale}
        title={say("weeks")}
        column={say("week")}
        rows={everyWeek(measures.weeks).map((week) => ({ name: formatDay(locale, week.monday), count: week.count }))}
      />
      <PictureAndTable
        locale={locale}
        title={say("by-port")}
        column={say("port")}
        rows={measures.ports.map(({ port, count: own }) => ({ name: ports.get(port) ?? port, count: own }))}
      />
      <PictureAndTable
        locale={locale}
        title={say("by-surname")}
        column={say("surname")}
        rows={measures.spread.map((own, at) => ({ name: say("surname-number", { number: at + 1 }), count: own }))}
      />
      <PictureAndTable
        locale={locale}
        title={say("by-channel")}
        column={say("channel")}
        rows={measures.channels.map(({ channel, count: own }) => ({ name: nameOfChannel(channel), count: own }))}
      />
    </>
  );
}
