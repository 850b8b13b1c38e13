import { describe, expect, it } from "vitest";
import { addressKeys, fuzzyKeys } from "./address-keys.ts";
import { registrationsAtHand } from "./at-hand.ts";
import { findClusters, type Registration } from "./find-clusters.ts";
import { type AddressLines, readAddress } from "./read-address.ts";

const open = (text: string) => text;
/** Keys that say nothing: what is found must not depend on what is in them. */
const sealed = (text: string) => `${[...text].reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) % 2 ** 48, 7)}`;

type Row = Registration & { address: AddressLines };

function find(rows: readonly Row[], places: { name: string; address: AddressLines }[] = [], seal = open) {
  const read = rows.map(({ address }) => readAddress(address));
  const fuzzyOf = (row: number) => {
    const address = read[row];
    if (!address) throw new Error("no address");
    return fuzzyKeys(address, seal);
  };
  const known = places.flatMap(({ name, address }) => {
    const own = readAddress(address);
    return own ? [{ name, keys: addressKeys(own, seal), fuzzy: fuzzyKeys(own, seal) }] : [];
  });
  const keysOf = (row: number) => read[row] && addressKeys(read[row], seal);
  return findClusters(registrationsAtHand({ rows, keysOf, fuzzyOf }), known);
}

let number = 0;
function row(line1: string, more: Partial<AddressLines> & { surname?: string; port?: string } = {}): Row {
  number++;
  const { surname = `Zu${String.fromCharCode(97 + (number % 26))}r${number}`, port, ...address } = more;
  return {
    party: `P${number}`,
    port: port ?? ["laredo", "nogales", "hidalgo"][number % 3] ?? "",
    day: `2026-0${1 + (number % 8)}-1${number % 10}`,
    surnames: [surname],
    address: { line1, line2: "", city: "Laredo", state: "TX", postalCode: "78040", ...address },
  };
}

const many = (count: number, line1: string, more?: Parameters<typeof row>[1]) =>
  Array.from({ length: count }, () => row(line1, more));

describe("finding clusters", () => {
  it("finds twenty strangers at two ports, and not nineteen, and not at one port", () => {
    expect(find(many(20, "12 Olmo St"))).toHaveLength(1);
    expect(find(many(19, "12 Olmo St"))).toEqual([]);
    expect(find(many(40, "12 Olmo St", { port: "laredo" }))).toEqual([]);
  });

  it("does not take a family for strangers", () => {
    expect(find(many(60, "12 Olmo St", { surname: "Quispe" }))).toEqual([]);
  });

  it("joins what is written with a slip, without a zip, with a wrong one, or in the other language", () => {
    const odd = [
      row("12 N Magnoila St"),
      row("12 North Magnolia"),
      row("12 Calle Magnolia Norte"),
      row("12 Magnolia Street", { postalCode: "" }),
      row("12 N Magnolia St", { postalCode: "99999" }),
      row("12 N Magnolia St", { city: "Larredo", postalCode: "" }),
      row("12 N Magnolia St Apt 4"),
    ];
    const [cluster, ...others] = find([...many(40, "12 N Magnolia St"), ...odd]);
    expect(others).toEqual([]);
    expect(cluster?.parties).toHaveLength(47);
  });

  it("leaves the neighbours out: next door, another street, the other side, another city", () => {
    const neighbours = [
      ...["14 N Magnolia St", "12 S Magnolia St", "12 N Magnolia Ave", "12 N Mongolia St", "121 N Magnolia St"].map(
        (line1) => row(line1),
      ),
      row("12 N Magnolia St", { city: "El Paso", postalCode: "79901" }),
      row("12 N Magnoila", { postalCode: "78049" }),
    ];
    const [cluster] = find([...many(40, "12 N Magnolia St"), ...neighbours]);
    expect(cluster?.parties).toHaveLength(40);
  });

  it("keeps two crowds of one name apart, and gives what could be either to none", () => {
    const rows = [...many(40, "12 N Main St"), ...many(30, "12 S Main St"), row("12 Main St")];
    expect(find(rows).map(({ parties }) => parties.length)).toEqual([40, 30]);
  });

  it("takes the name of another street for no slip", () => {
    const elsewhere = Array.from({ length: 60 }, (_, at) => row(`${100 + at} Vine St`, { postalCode: "78041" }));
    const rows = [...many(40, "12 Pine St"), row("12 Vine St"), ...elsewhere];
    expect(find(rows)[0]?.parties).toHaveLength(40);
    expect(find([...many(40, "12 Pine St"), row("12 Vine St")])[0]?.parties).toHaveLength(41);
  });

  it("makes no chain of slips from one building to the next", () => {
    const rows = [...many(30, "12 Cedar St"), ...many(2, "12 Cedars St"), ...many(2, "12 Cedarss St")];
    expect(find(rows)[0]?.parties).toHaveLength(32);
  });

  it("takes a building with many homes for an ordinary one, and one home with a crowd not", () => {
    const homes = Array.from({ length: 60 }, (_, at) => row(`12 Olmo St Apt ${1 + (at % 30)}`));
    expect(find(homes)).toEqual([]);
    expect(find(many(60, "12 Olmo St Apt 4"))).toHaveLength(1);
    const [cluster, ...others] = find([...homes, ...many(25, "12 Olmo St Depto 99")]);
    expect(cluster?.parties).toHaveLength(25);
    expect(others).toEqual([]);
  });

  it("names a known place, however its address is written", () => {
    const address = { line1: "12 Calle Olmo", line2: "", city: "LAREDO", state: "Texas", postalCode: "" };
    expect(find(many(30, "12 Olmo Street"), [{ name: "Casa Abierta", address }])[0]?.known).toBe("Casa Abierta");
    expect(find(many(30, "14 Olmo Street"), [{ name: "Casa Abierta", address }])[0]?.known).toBeNull();
  });

  it("finds the same by keys that nobody can read", () => {
    const rows = [...many(40, "12 N Magnolia St"), row("12 N Magnoila St"), row("12 Magnolia"), row("14 Magnolia")];
    expect(find(rows, [], sealed).map(({ parties }) => parties)).toEqual(find(rows).map(({ parties }) => parties));
  });

  it("measures growth, ports, surnames and the homes that are not named", () => {
    const rows = [...many(30, "12 Olmo St", { port: "laredo" }), ...many(10, "12 Olmo St #4", { port: "nogales" })];
    const measures = find(rows)[0]?.measures;
    expect(measures?.ports).toEqual([
      { port: "laredo", count: 30 },
      { port: "nogales", count: 10 },
    ]);
    expect(measures?.unnamed).toBe(0.75);
    expect(measures?.weeks.reduce((sum, { count }) => sum + count, 0)).toBe(40);
    expect(measures).toMatchObject({ unrelated: 40, surnames: 40, commonestSurname: 1 / 40 });
  });
});
