import { dayNumber } from "../application/calendar-date.ts";
import { type Chances, chancesOf } from "../simulation/chances-of.ts";
import { bytesOf, copyBytes, hexOf } from "./bytes.ts";
import { parametersHashOf } from "./check-record.ts";
import { draw } from "./draw.ts";
import { ENTRY_BYTES, entryAt, writeEntry } from "./entry.ts";
import { OPENED_BYTES, openedOf } from "./leaf.ts";
import { merkleRoot } from "./merkle-tree.ts";
import { makePool } from "./pool.ts";
import type { DrawRecord } from "./record.ts";
import { runIdOf } from "./run-id.ts";
import { resultOf } from "./run-result.ts";
import { seedOf } from "./seed.ts";
import { HASH_BYTES, hash } from "./sha256.ts";
import { ticketsFor, ticketTable } from "./tickets.ts";

const day = "2026-11-22";
const codes = [1, 2, 3, 200];

/** For tests: the record of a run over made-up parties, opened as a run is later; the same number gives the same record. */
export function madeUpRecord(number: number, parties: number): DrawRecord {
  const below = chancesOf(number);
  const runId = runIdOf(day, 1);
  const waiting = madeUpWaiting(below, parties);
  const pool = makePool(runId, waiting);
  const root = merkleRoot(pool.leaves);
  const [reveal, beacon] = [randomBytes(below), randomBytes(below)];
  const seed = seedOf({ runId, applications: parties, root, reveal, beacon });
  const ports = codes.slice(0, 1 + below(3)).map((code) => [code, madeUpPlaces(below, parties)] as const);
  const tickets = { ...ticketTable };
  const parameters = {
    upsilon: below(101),
    sigma: below(101),
    tickets,
    ports: Object.fromEntries(ports.map(([code]) => [String(code), { name: `Port ${code} · Ñ` }])),
  };
  const drawn = draw(pool, seed, { ...parameters, ports: new Map(ports) });
  const winners = new Set(drawn.awards.map(({ index }) => index));
  const opened = openedOf(runId, waiting.secrets, waiting.entries);
  const entries = new Uint8Array(parties * OPENED_BYTES);
  const bySize = Array.from({ length: 10 }, () => 0);
  let closed = 0;
  for (let place = 0; place < parties; place++) {
    const size = (pool.entries[place * ENTRY_BYTES + entryAt.size] as number) - 1;
    bySize[size] = (bySize[size] as number) + 1;
    if (!winners.has(place) && below(3) === 0) {
      closed++;
      continue;
    }
    const given = (pool.givenAt[place] as number) * OPENED_BYTES;
    copyBytes(entries, place * OPENED_BYTES, opened, given, OPENED_BYTES);
  }
  const named = { kind: "local", id: "not-verifiable", round: 0 } as const;
  return {
    commitment: {
      format: "fairdraw/1",
      run: "20261122-1",
      runId: hexOf(runId),
      freezesAt: `${day}T17:00:00.000Z`,
      revealHash: hexOf(hash(reveal)),
      beacon: named,
      fallbacks: [],
      parameters,
      parametersHash: parametersHashOf(parameters),
      software: { name: "paso", version: "0.1.0", hash: hexOf(hash(bytesOf(""))) },
    },
    freeze: {
      root: hexOf(root),
      applications: parties,
      persons: bySize.reduce((sum, count, i) => sum + count * (i + 1), 0),
      bySize,
      ports: Object.fromEntries(ports.map(([code, places]) => [String(code), places])),
    },
    leaves: pool.leaves,
    seedFile: { reveal: hexOf(reveal), beacon: { ...named, value: hexOf(beacon) }, seed: hexOf(seed) },
    keys: drawn.keys,
    result: resultOf(pool, drawn),
    entries,
    disclosure: { opened: parties - closed, closed },
  };
}

function madeUpWaiting(below: Chances, parties: number) {
  const secrets = new Uint8Array(parties * HASH_BYTES);
  const entries = new Uint8Array(parties * ENTRY_BYTES);
  for (let i = 0; i < parties; i++) {
    secrets.set(randomBytes(below), i * HASH_BYTES);
    const [waitDays, urgent] = [below(100), below(4) === 0];
    const listed = codes.map((code) => [below(1000), code] as const).sort(([a], [b]) => a - b);
    writeEntry(entries, i * ENTRY_BYTES, {
      size: 1 + below(10),
      tickets: ticketsFor(waitDays, urgent),
      urgent,
      cohort: dayNumber(day) - waitDays,
      ports: listed.slice(0, 1 + below(codes.length)).map(([, code]) => code),
    });
  }
  return { secrets, entries };
}

function madeUpPlaces(below: Chances, parties: number) {
  const debt = () => (below(3) === 0 ? below(12) : 0);
  return {
    capacity: below(3 * parties + 1),
    returned: below(6),
    deficit: { urgent: debt(), seniority: debt(), lottery: debt() },
  };
}

function randomBytes(below: Chances): Uint8Array {
  return Uint8Array.from({ length: HASH_BYTES }, () => below(256));
}
