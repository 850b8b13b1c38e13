import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import * as z from "zod/mini";
import { faultFields, log } from "../log.ts";

const manifest = z.object({ routes: z.record(z.string(), z.unknown()) });
const fileOfThePage = /"(\/_next\/static\/[^"?\\]+)"/g;

/**
 * Asks for each prerendered page and its files once, one after the other, so that they are in memory,
 * compressed ahead, before people ask.
 */
export async function warmPages(port: number, dir: string): Promise<void> {
  try {
    const text = await readFile(join(dir, ".next", "prerender-manifest.json"), "utf8");
    const { routes } = manifest.parse(JSON.parse(text));
    const files = new Set<string>();
    for (const path of Object.keys(routes).filter((route) => !route.startsWith("/_"))) {
      const page = await get(port, path);
      for (const [, file] of page.matchAll(fileOfThePage)) if (file) files.add(file);
    }
    for (const file of files) await get(port, file);
  } catch (fault) {
    log.warn("the pages could not be warmed", faultFields(fault));
  }
}

function get(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, agent: false, headers: { host: "localhost" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
      answer.on("error", reject);
    });
    asked.on("error", reject).end();
  });
}
