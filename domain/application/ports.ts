/** "Name the ports that you can reach, the best first, and the days that are impossible. More ports, a shorter wait." */
import * as z from "zod/mini";
import { partsOf } from "./calendar-date.ts";
import { listOf, oneOf } from "./codes.ts";
import { foldDigits } from "./digits.ts";
import { tidy } from "./plain-text.ts";
import { named } from "./problem.ts";

export const portSlugs = [
  "san-ysidro",
  "calexico",
  "nogales",
  "el-paso",
  "eagle-pass",
  "laredo",
  "hidalgo",
  "brownsville",
] as const;

export type PortSlug = (typeof portSlugs)[number];

/** The ports' codes in the draw (fair-draw section 1), 8 bytes in order of preference, padded with 0. */
export function portCodes(ports: readonly PortSlug[]): Uint8Array {
  const codes = new Uint8Array(8);
  codes.set(ports.map((port) => portSlugs.indexOf(port) + 1));
  return codes;
}

/** The acceptable ports in order. */
export const portsSchema = listOf(oneOf(portSlugs, "unknown-port"), portSlugs.length).check(z.minLength(1, "missing"));

const date = z.string(named("not-a-date")).check(
  z.overwrite((text: string) => foldDigits(tidy(text))),
  z.refine((text: string) => partsOf(text) !== undefined, "not-a-date"),
);

/** The days that are impossible; the window is shorter than this list may be. */
export const unavailableSchema = listOf(date, 60);
