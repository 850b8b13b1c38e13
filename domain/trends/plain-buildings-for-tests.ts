import { type AddressKeys, allOf, type FuzzyKeys } from "./address-keys.ts";
import { fewest } from "./begin-buildings.ts";
import { shares, slipOfName, wrongZips } from "./find-buildings.ts";
import { type Likeness, likeness } from "./match-building.ts";
import { splitStreets } from "./split-streets.ts";

type Address = { keys: AddressKeys; fuzzy: FuzzyKeys };
type Grown = Address & { began: number; rows: number[]; elsewhere: number[] };

/** What `findBuildings` finds, as its rules say it and no faster: each row is compared with every building. */
export function plainBuildingsForTests(addresses: readonly (Address | undefined)[]): number[][] {
  const cells = grouped(addresses, ({ keys }) => keys.building || keys.city);
  const names = grouped(addresses, ({ keys }) => keys.name);
  const keysOf = (row: number) => (addresses[row] as Address).keys;
  const beginnings = [...cells.values()]
    .filter((rows) => rows.length >= fewest)
    .flatMap((cell) => splitStreets(cell, keysOf, fewest))
    .sort((a, b) => b.rows.length - a.rows.length);
  const grown: Grown[] = [];
  const join = (rows: number[], { keys, fuzzy }: Address, count: number): boolean => {
    const found = grown.flatMap((building) => {
      const why = likeness(keys, fuzzy, building);
      if (!why || count > Math.max(shares[why].rows, shares[why].share * building.began)) return [];
      const [own, its] = [names.get(keys.name)?.length ?? 0, names.get(building.keys.name)?.length ?? 0];
      const isRare = keys.name === building.keys.name || own - count <= Math.max(1, slipOfName * its);
      return why === "slip" && !isRare ? [] : [{ building, why }];
    });
    const order: Likeness[] = ["same", "other-name", "slip", "no-zip", "wrong-zip"];
    const why = order.find((one) => found.some((each) => each.why === one));
    const [best, ...tied] = found.filter((each) => each.why === why);
    if (!best || tied.length > 0) return false;
    (why === "wrong-zip" ? best.building.elsewhere : best.building.rows).push(...rows);
    return true;
  };
  for (const { rows, suffix, direction } of beginnings) {
    const cities = grouped(
      rows.map((row) => addresses[row]),
      ({ keys }) => keys.city,
    );
    const usual = [...cities.values()].sort((a, b) => b.length - a.length)[0]?.[0] ?? 0;
    const { keys, fuzzy } = addresses[rows[usual] as number] as Address;
    const own = { keys: allOf(keys, { suffix, direction }), fuzzy };
    if (!join(rows, own, rows.length)) grown.push({ ...own, began: rows.length, rows: [...rows], elsewhere: [] });
  }
  const placed = new Set(beginnings.flatMap(({ rows }) => rows));
  addresses.forEach((own, row) => {
    if (!own || placed.has(row)) return;
    const cell = cells.get(own.keys.building || own.keys.city) ?? [];
    join([row], own, cell.filter((one) => !placed.has(one)).length);
  });
  return grown.map(({ rows, elsewhere }) =>
    elsewhere.length <= Math.max(2, wrongZips * rows.length) ? [...rows, ...elsewhere] : rows,
  );
}

/** The rows of each key. */
function grouped(addresses: readonly (Address | undefined)[], keyOf: (address: Address) => string) {
  const groups = new Map<string, number[]>();
  addresses.forEach((address, row) => {
    if (!address) return;
    const there = groups.get(keyOf(address));
    if (there) there.push(row);
    else groups.set(keyOf(address), [row]);
  });
  return groups;
}
