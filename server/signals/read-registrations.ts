import { sql } from "kysely";
import type { FuzzyKeys } from "#domain/trends/address-keys.ts";
import { beginBuildings, rowsToCompare } from "#domain/trends/begin-buildings.ts";
import type { ChannelDay } from "#domain/trends/burst-from-one-channel.ts";
import { surnameShares } from "#domain/trends/count-strangers.ts";
import { rowsForShares } from "#domain/trends/find-clusters.ts";
import type { Searched } from "#domain/trends/find-patterns.ts";
import { namesOf } from "#domain/trends/surname-keys.ts";
import type { SignalsTransaction } from "./as-signals.ts";
import { NumberedKeys } from "./numbered-keys.ts";
import { packedAddressLength, unpackFuzzy } from "./packed-keys.ts";
import { type PackedColumns, SealedPart } from "./sealed-part.ts";

const rowsOfFuzzy = 5000;

/**
 * Every registration that is kept, for one search. A million of them stay packed as they were read: only what many have
 * in common is unpacked. Fuzzy keys are read only of those that may be part of a building with a slip: they are most of
 * the bytes.
 * @param expected keys of contacts that many may give.
 * @param rowsAPart so many are read at once.
 */
export async function readRegistrations(
  tx: SignalsTransaction,
  expected: ReadonlySet<string>,
  rowsAPart = 250_000,
): Promise<Searched> {
  const numbered = new NumberedKeys(expected);
  const parts: SealedPart[] = [];
  const begins: number[] = [];
  let size = 0;
  for await (const part of readParts(tx, rowsAPart)) {
    numbered.add(part);
    parts.push(part);
    begins.push(size);
    size += part.size;
  }
  const placeOf = (row: number) => {
    let index = parts.length - 1;
    while (index > 0 && row < (begins[index] as number)) index--;
    const part = parts[index];
    if (!part) throw new Error("A registration is asked for that was not read.");
    return { part, at: row - (begins[index] as number) };
  };
  const rowOf = (row: number) => {
    const { part, at } = placeOf(row);
    return part.sighting(at);
  };
  const numbers = numbered.addressNumbers();
  const keysOf = (row: number) => {
    if ((numbers.cells[row] ?? -1) < 0) return undefined;
    const { part, at } = placeOf(row);
    return part.keys(at);
  };
  const table = { ...numbers, size, keysOf };
  const begun = beginBuildings(table);
  const partyOf = (row: number) => {
    const { part, at } = placeOf(row);
    return part.party(at);
  };
  const fuzzy = await readFuzzy(tx, new Map(rowsToCompare(begun).map((row) => [partyOf(row), row])));
  const fuzzyOf = (row: number) => {
    const own = fuzzy.get(row);
    if (!own) throw new Error("Fuzzy keys are asked of a registration far from every crowd.");
    return own;
  };
  return {
    table,
    begun,
    fuzzyOf,
    rowOf,
    shares: surnameShares(rowsForShares(size).map((row) => namesOf(rowOf(row)))),
    sharing: numbered.sharing(),
    channelDays: channelDays(parts),
  };
}

/**
 * All rows in the order of their numbers, many in each part; the next part is read while one is worked on. Each part is a
 * whole pass over the table: its rows lie anywhere, and one by one in their order they would take many times as long.
 */
async function* readParts(tx: SignalsTransaction, rowsAPart: number): AsyncGenerator<SealedPart> {
  // What is put in order is a part without the fuzzy keys.
  await sql`select set_config('work_mem', '96MB', true)`.execute(tx);
  const { rows } = await tx
    .selectFrom("signals.registration")
    .select((eb) => eb.fn.countAll<string>().as("rows"))
    .executeTakeFirstOrThrow();
  const count = Math.max(1, Math.ceil(Number(rows) / rowsAPart));
  const words = new Map<string, string>();
  const once = (word: string) => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
  let next = readColumns(tx, 0, count);
  for (let part = 1; part <= count; part++) {
    const columns = await next;
    if (part < count) next = readColumns(tx, part, count);
    if (columns.rows > 0) yield new SealedPart(columns, once);
  }
}

/** One value a column, since a row of its own for each registration is most of what reading would cost. */
async function readColumns(tx: SignalsTransaction, part: number, of: number): Promise<PackedColumns> {
  const { rows } = await sql<PackedColumns>`
    select count(*)::int as rows,
      coalesce(string_agg(uuid_send(application_id), ''), '') as ids,
      coalesce(string_agg(coalesce(address, ${Buffer.alloc(packedAddressLength)}), ''), '') as addresses,
      coalesce(string_agg(seen, ''), '') as seen,
      coalesce(string_agg(int2send(length(seen)::int2), ''), '') as lengths,
      coalesce(string_agg(suffix || ' ' || direction, E'\n'), '') as written,
      coalesce(string_agg(port_slug || ' ' || channel || ' ' || on_date, E'\n'), '') as came
    from (
      select application_id, address, seen, suffix, direction, port_slug, channel, on_date from signals.registration
      where application_id between ${edge(part, of)} and ${edge(part + 1, of, 1)}
      order by application_id
    ) part`.execute(tx);
  if (!rows[0]) throw new Error("A count has no row.");
  return rows[0];
}

/** Where one of so many equal parts of all numbers of applications begins, or the number before it. */
function edge(part: number, of: number, before = 0): string {
  const at = (BigInt(part) << 128n) / BigInt(of) - BigInt(before);
  return at
    .toString(16)
    .padStart(32, "0")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

async function readFuzzy(tx: SignalsTransaction, rowOf: ReadonlyMap<string, number>): Promise<Map<number, FuzzyKeys>> {
  const fuzzy = new Map<number, FuzzyKeys>();
  const parties = [...rowOf.keys()];
  for (let at = 0; at < parties.length; at += rowsOfFuzzy) {
    const read = await tx
      .selectFrom("signals.registration")
      .select(["application_id", "fuzzy"])
      .where("application_id", "=", (eb) => eb.fn.any(eb.val(parties.slice(at, at + rowsOfFuzzy))))
      .execute();
    for (const { application_id, fuzzy: packed } of read) {
      const row = rowOf.get(application_id);
      if (row !== undefined && packed) fuzzy.set(row, unpackFuzzy(packed));
    }
  }
  return fuzzy;
}

function channelDays(parts: readonly SealedPart[]): ChannelDay[] {
  const found = new Map<string, ChannelDay>();
  const of = new Map<string, ChannelDay>();
  let row = 0;
  for (const { came } of parts) {
    for (const text of came) {
      let own = of.get(text);
      if (!own) {
        const [, channel = "", day = ""] = text.split(" ");
        own = found.get(`${channel} ${day}`) ?? { channel, day, rows: [] };
        found.set(`${channel} ${day}`, own);
        of.set(text, own);
      }
      own.rows.push(row++);
    }
  }
  return [...found.values()];
}
