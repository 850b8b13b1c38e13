import type { Chances } from "#domain/simulation/chances-of.ts";
import type { AddressLines } from "#domain/trends/read-address.ts";
import type { Suffix, TrueAddress } from "./made-up-address.ts";

/**
 * How people write it: English and Spanish. Kept apart from the words that the product reads, so that one shows what
 * the other lacks.
 */
const suffixWays: Record<Exclude<Suffix, "">, { behind: string[]; before: string[] }> = {
  ST: { behind: ["St", "St.", "Street", "STREET", "st", "Str"], before: ["Calle", "calle", "C/"] },
  AVE: { behind: ["Ave", "Ave.", "Avenue", "AVE", "Av"], before: ["Avenida", "Av.", "Avda."] },
  RD: { behind: ["Rd", "Rd.", "Road", "ROAD"], before: ["Camino"] },
  DR: { behind: ["Dr", "Dr.", "Drive", "drive"], before: ["Paseo"] },
  LN: { behind: ["Ln", "Lane", "Ln."], before: [] },
  BLVD: { behind: ["Blvd", "Blvd.", "Boulevard", "Boul"], before: ["Bulevar", "Blvd."] },
  CT: { behind: ["Ct", "Court", "Ct."], before: ["Corte"] },
  CIR: { behind: ["Cir", "Circle", "Circ"], before: ["Círculo"] },
  PL: { behind: ["Pl", "Place", "Pl."], before: [] },
  WAY: { behind: ["Way", "Wy"], before: ["Vía"] },
  PKWY: { behind: ["Pkwy", "Parkway", "Pky"], before: [] },
  TER: { behind: ["Ter", "Terrace", "Terr"], before: ["Terraza"] },
  HWY: { behind: ["Hwy", "Highway"], before: ["Carretera"] },
};

const directionWays: Record<string, string[]> = {
  N: ["N", "N.", "North", "Norte", "Nte."],
  S: ["S", "S.", "South", "Sur"],
  E: ["E", "E.", "East", "Este", "Ote."],
  W: ["W", "W.", "West", "Oeste", "Pte."],
  NE: ["NE", "N.E.", "Northeast", "Noreste"],
  NW: ["NW", "N.W.", "Northwest", "Noroeste"],
  SE: ["SE", "S.E.", "Southeast", "Sureste"],
  SW: ["SW", "S.W.", "Southwest", "Suroeste"],
};

const unitWays = [
  "Apt {}",
  "Apt. {}",
  "APT {}",
  "Apartment {}",
  "#{}",
  "# {}",
  "Unit {}",
  "Depto {}",
  "Depto. {}",
].concat(["Dpto {}", "Departamento {}", "Apto {}", "Apartamento {}", "Int {}", "Int. {}", "Interior {}", "Unidad {}"]);

/** The shares of what goes wrong, in a hundred, as `docs/decisions.md` states them. */
const wrong = { street: 6, accent: 3, noZip: 3, otherZip: 2, city: 4, noSuffix: 5, noDirection: 10 };

/** What went wrong in one writing of an address, in words, to tell what a missed one had. */
export type Slips = string[];

/** Writes an address as one person would. */
export function writeAddress(address: TrueAddress, draw: Chances): { lines: AddressLines; slips: Slips } {
  const slips: Slips = [];
  const happens = (what: keyof typeof wrong, word: string) => {
    const does = draw(100) < wrong[what];
    if (does) slips.push(word);
    return does;
  };
  let street = address.street;
  if (happens("street", "street misspelt")) street = misspell(street, draw);
  if (happens("accent", "accent")) street = accent(street, draw);
  const suffix = address.suffix === "" || happens("noSuffix", "no suffix") ? undefined : suffixWays[address.suffix];
  const hasDirection = address.direction !== "" && !happens("noDirection", "no direction");
  const direction = hasDirection ? pick(directionWays[address.direction] ?? [], draw) : "";
  const [before, behind] = !suffix
    ? ["", ""]
    : suffix.before.length > 0 && draw(5) === 0
      ? [pick(suffix.before, draw), ""]
      : ["", pick(suffix.behind, draw)];
  const isBehind = direction !== "" && draw(6) === 0;
  const line1 = [address.number, isBehind ? "" : direction, before, street, behind, isBehind ? direction : ""]
    .filter(Boolean)
    .join(" ");
  const unit = address.unit === "" ? "" : pick(unitWays, draw).replace("{}", address.unit);
  const isOnFirst = draw(2) === 0;
  const city = happens("city", "city misspelt") ? misspell(address.city, draw) : address.city;
  const zip = happens("noZip", "no zip")
    ? ""
    : happens("otherZip", "wrong zip")
      ? otherZip(address.zip, draw)
      : address.zip;
  const inCapitals = draw(10) === 0;
  const lines = {
    line1: isOnFirst && unit !== "" ? `${line1}${draw(2) === 0 ? "," : ""} ${unit}` : line1,
    line2: isOnFirst ? "" : unit,
    city: inCapitals ? city.toUpperCase() : city,
    state: draw(10) === 0 ? address.stateName : address.state,
    postalCode: zip,
  };
  return { lines: inCapitals ? { ...lines, line1: lines.line1.toUpperCase() } : lines, slips };
}

function misspell(word: string, draw: Chances): string {
  const at = draw(word.length);
  const letter = String.fromCharCode(97 + draw(26));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (draw(4)) {
    case 0:
      return before + letter + word.slice(at);
    case 1:
      return before + after;
    case 2:
      return before + letter + after;
    default:
      return at + 1 < word.length ? before + word[at + 1] + word[at] + word.slice(at + 2) : misspell(word, draw);
  }
}

const accents: Record<string, string> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", n: "ñ" };

function accent(word: string, draw: Chances): string {
  const places = [...word.matchAll(/[aeioun]/g)].map(({ index }) => index);
  if (places.length === 0) return word;
  const at = places[draw(places.length)] ?? 0;
  return word.slice(0, at) + accents[word[at] ?? ""] + word.slice(at + 1);
}

/** Half of the time one digit is another one, else it is any number. */
function otherZip(zip: string, draw: Chances): string {
  if (draw(2) === 0) return String(10_000 + draw(89_999));
  const at = draw(5);
  return zip.slice(0, at) + String((Number(zip[at]) + 1 + draw(9)) % 10) + zip.slice(at + 1);
}

function pick<T>(list: readonly T[], draw: Chances): T {
  return list[draw(list.length)] as T;
}
