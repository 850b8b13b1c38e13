import { randomBytes as bytes, randomUUID } from "node:crypto";

/**
 * The one place where chance enters. A test sets `globalThis[Symbol.for("paso.chance")]` before the
 * product starts; the product itself never does.
 */
type Chance = (length: number) => Uint8Array;

const slot = Symbol.for("paso.chance");

/** `length` bytes that nobody can foresee. */
export function randomBytes(length: number): Uint8Array {
  const chance = (globalThis as { [slot]?: Chance })[slot];
  return chance ? chance(length) : new Uint8Array(bytes(length));
}

/** A version 4 UUID, lower case with hyphens: every id of the database is one, made here. */
export function newId(): string {
  return randomUUID();
}
