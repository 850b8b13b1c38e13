import type { Chances } from "#domain/simulation/chances-of.ts";
import type { PlaceLine, RegistrationLine } from "#server/trends/trend-lines.ts";
import { madeUpAddress, type TrueAddress } from "./made-up-address.ts";
import { madeUpFamily, madeUpNaming, writeSurname } from "./made-up-surnames.ts";
import { type Slips, writeAddress } from "./write-address.ts";

/** A made-up registration, with its true address, and what is wrong with how it is written. */
export type MadeUpLine = RegistrationLine & { slips: Slips };

/** Everything a demonstration of trends searches, and the true addresses of each kind that are in it. */
export type MadeUpTrends = {
  lines: MadeUpLine[];
  places: PlaceLine[];
  kinds: Record<"house" | "shelter" | "building" | "person", string[]>;
};

const ports = "san-ysidro brownsville hidalgo nogales el-paso calexico eagle-pass laredo".split(" ");
const channels = ["script", "script", "script", "no-script", "kiosk", "helper"];
const firstDay = Date.UTC(2026, 2, 1);

/** The houses of the Inspector General's report: parties, and how many surnames they have together. */
const houses = [
  { parties: 358, surnames: 266 },
  ...[224, 231, 219, 226, 215, 227].map((parties) => ({ parties, surnames: Math.round(parties * 0.74) })),
];

/** Makes up `parties` parties: the same draw always makes the same ones. */
export function madeUpTrends(parties: number, draw: Chances): MadeUpTrends {
  const lines: MadeUpLine[] = [];
  const kinds: MadeUpTrends["kinds"] = { house: [], shelter: [], building: [], person: [] };
  const places: PlaceLine[] = [];
  const register = (address: TrueAddress, truth: string, surnames: string[], days = { from: 0, count: 240 }) => {
    const { lines: written, slips } = writeAddress(address, draw);
    const day = new Date(firstDay + (days.from + draw(days.count)) * 86_400_000).toISOString().slice(0, 10);
    const [port = "", channel = ""] = [ports[draw(ports.length)], channels[draw(channels.length)]];
    const party = `P${lines.length + 1}`;
    lines.push({ party, port, day, surnames, address: written, channel, truth, slips });
  };
  // Nothing goes wrong for who keeps the list of known places; words still have their ways.
  const carefully: Chances = (below) => (below === 100 ? 99 : draw(below));
  const stranger = () => {
    const naming = madeUpNaming(draw);
    return [writeSurname(naming, madeUpFamily(naming, draw), draw)];
  };
  for (const { parties: count, surnames } of houses) {
    const truth = `house ${kinds.house.length + 1}`;
    kinds.house.push(truth);
    const address = madeUpAddress(draw);
    for (let at = 0; at < count; at++) register(address, truth, [inventedSurname(at % surnames, draw)]);
  }
  for (let shelter = 1; shelter <= 60; shelter++) {
    const address = madeUpAddress(draw);
    kinds.shelter.push(`shelter ${shelter}`);
    places.push({ name: `Shelter ${shelter}`, kind: "shelter", address: writeAddress(address, carefully).lines });
    const count = 30 + draw(270);
    for (let at = 0; at < count; at++) register(address, `shelter ${shelter}`, stranger());
  }
  for (let building = 1; building <= 400; building++) {
    const address = madeUpAddress(draw);
    kinds.building.push(`building ${building}`);
    const count = 4 + draw(50);
    for (let at = 0; at < count; at++) register(address, `building ${building}`, stranger());
  }
  const person = madeUpAddress(draw);
  kinds.person.push("one person");
  const own = inventedSurname(999, draw);
  for (let at = 0; at < 466; at++) register(person, "one person", [own], { from: 200, count: 30 });
  for (let home = 0; lines.length < parties; home++) {
    if (draw(60) === 0) apartments(`apartments ${home}`);
    else household(madeUpAddress(draw), `home ${home}`);
  }
  return { lines, places, kinds };

  function household(address: TrueAddress, truth: string) {
    const naming = madeUpNaming(draw);
    const family = madeUpFamily(naming, draw);
    const count = [1, 1, 1, 1, 1, 2, 2, 3, 4, 6][draw(10)] ?? 1;
    for (let at = 0; at < count; at++) {
      const isInLaw = draw(5) === 0;
      const surname = writeSurname(naming, isInLaw ? madeUpFamily(naming, draw) : family, draw);
      register(address, truth, [surname]);
    }
  }

  /** A building whose homes have numbers: each is an address of its own. */
  function apartments(truth: string) {
    const address = madeUpAddress(draw);
    const homes = 8 + draw(60);
    for (let home = 1; home <= homes; home++) {
      if (draw(3) > 0) household({ ...address, unit: draw(2) === 0 ? `${home}` : `${home}B` }, `${truth} ${home}`);
    }
  }
}

const beginnings = "Ba Ca Da Fe Go Hu La Me Ni Pa Ro Sa Te Va Ze Bri Cro Dru Fla Gri".split(" ");
const ends = "nder rcus lavo mbert ntero ssini ldana rrieta lcazar ntuno".split(" ");

/** A surname that nobody has, since a report of real houses names none. */
function inventedSurname(number: number, draw: Chances): string {
  const [beginning, end] = [beginnings[number % 20], ends[Math.floor(number / 20) % 10]];
  const tail = ["", "k", "m", "t", "vo"][Math.floor(number / 200) % 5];
  const name = `${beginning}${end}${tail}`;
  return draw(10) === 0 ? name.toUpperCase() : name;
}
