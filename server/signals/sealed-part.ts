import type { AddressKeys } from "#domain/trends/address-keys.ts";
import type { Sighting } from "#domain/trends/patterns.ts";
import { PackedAddress, packedAddressLength, unpackSeen } from "./packed-keys.ts";

/** A registration as trends see it: nothing of it can be read. */
export type SealedSighting = Sighting & { port: string };

/** What one answer of the database holds of many registrations: each column in one piece, one row behind the other. */
export type PackedColumns = {
  rows: number;
  ids: Uint8Array;
  /** As `packAddress` writes them; all nought where there is no address. */
  addresses: Uint8Array;
  /** As `packSeen` writes them, and how many bytes each has, as two bytes. */
  seen: Uint8Array;
  lengths: Uint8Array;
  /** `suffix direction`, a line each. */
  written: string;
  /** `port channel day`, a line each. */
  came: string;
};

const idLength = 16;

/** Some of the registrations of a search, unpacked one by one where they are asked for. */
export class SealedPart {
  readonly size: number;
  readonly addresses: Buffer;
  readonly seen: Buffer;
  /** Where in `seen` each row begins, and where the last one ends. */
  readonly seenFrom: Uint32Array;
  readonly came: string[];
  readonly #ids: Buffer;
  readonly #written: string[];

  constructor(columns: PackedColumns, once: (word: string) => string) {
    this.size = columns.rows;
    this.#ids = asBuffer(columns.ids);
    this.addresses = asBuffer(columns.addresses);
    this.seen = asBuffer(columns.seen);
    this.came = columns.came.split("\n").map(once);
    this.#written = columns.written.split("\n").map(once);
    this.seenFrom = new Uint32Array(this.size + 1);
    const lengths = asBuffer(columns.lengths);
    for (let row = 0; row < this.size; row++) {
      this.seenFrom[row + 1] = (this.seenFrom[row] as number) + lengths.readUInt16BE(row * 2);
    }
  }

  /** The number of an application, as the database writes it. */
  party(row: number): string {
    const hex = this.#ids.toString("hex", row * idLength, (row + 1) * idLength);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  /** The keys of an address; to be asked of rows that have one. */
  keys(row: number): AddressKeys {
    const [suffix = "", direction = ""] = this.#written[row]?.split(" ") ?? [];
    return new PackedAddress(this.addresses, row * packedAddressLength, { suffix, direction });
  }

  sighting(row: number): SealedSighting {
    const [port = "", channel = "", day = ""] = this.came[row]?.split(" ") ?? [];
    const { names, ...others } = unpackSeen(this.seen.subarray(this.seenFrom[row], this.seenFrom[row + 1]));
    const surnames = names.map((name) => name.first.join(""));
    return { party: this.party(row), port, channel, day, surnames, names, ...others };
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
