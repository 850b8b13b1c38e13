import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { recordNames } from "#domain/draw/record.ts";
import { recordFolder } from "../record/record-folder.ts";
import type { Exchange } from "./exchange.ts";
import { fileHeaders, forever } from "./file-headers.ts";
import { sendBody } from "./send-answer.ts";
import { sendPart, sizeOf } from "./send-part.ts";
import { sendProblem } from "./send-trouble.ts";

const programs = ["paso-verify.mjs", "paso-verify-log.mjs"];
const renewed = ["index.json", "SHA256SUMS", ...programs];
/** The programs that compute records again, as they lie in the repository. */
const programFolder = fileURLToPath(new URL("../../verify", import.meta.url));
const files = [
  ...programs,
  "index.json",
  "log/index.json",
  "log/\\d{8}.(?:txt|json)",
  ...["SHA256SUMS", ...recordNames].map((name) => `\\d{8}-[1-9]\\d*/${name}`),
];
const address = new RegExp(`^/draws/(${files.join("|").replaceAll(".", "\\.")})$`);

/**
 * Sends a file of a draw's public record from this process's disk, so that it can be read while the database is away.
 * False when the address is none of a record.
 */
export async function sendRecord(exchange: Exchange): Promise<boolean> {
  const [, name] = address.exec(exchange.url) ?? [];
  if (name === undefined) return false;
  const path = join(programs.includes(name) ? programFolder : recordFolder(), name);
  const size = await sizeOf(path);
  if (size === undefined) {
    await sendProblem(exchange, "not-found");
    return true;
  }
  const headers = { ...fileHeaders(kindOf(name), exchange.isHttps), ...forEverySite };
  for (const [header, value] of Object.entries(headers)) exchange.response.setHeader(header, value);
  if (name.endsWith(".bin")) await sendPart(exchange, path, size);
  else await sendBody(exchange, await readFile(path));
  return true;
}

/** Whoever checks a draw may do it from a page of their own. */
const forEverySite = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };

function kindOf(name: string): { type: string; cacheControl: string } {
  const ends = name.slice(name.lastIndexOf("/") + 1);
  const cacheControl = renewed.includes(ends) ? "no-cache" : forever;
  if (ends.endsWith(".json")) return { type: "application/json", cacheControl };
  return { type: ends.endsWith(".bin") ? "application/octet-stream" : "text/plain;charset=utf-8", cacheControl };
}
