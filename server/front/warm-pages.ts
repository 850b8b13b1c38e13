import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import * as z from "zod/mini";
import { faultFields, log } from "../log.ts";
import { askMyself } from "./ask-myself.ts";
import { errorWords } from "./error-words.ts";
import { offlinePages } from "./offline-list.ts";

const manifest = z.object({ routes: z.record(z.string(), z.unknown()) });

/** Whoever comes first must not wait behind the warming. */
const pauseMs = 20;

/**
 * Asks for each page that everybody may have and for the files of the build once, one after the other, so that
 * they are in memory, compressed ahead, before people ask. Light pages first: they serve who has least.
 */
export async function warmPages(port: number, dir: string, signal: AbortSignal): Promise<void> {
  try {
    const text = await readFile(join(dir, ".next", "prerender-manifest.json"), "utf8");
    const prerendered = Object.keys(manifest.parse(JSON.parse(text)).routes).filter((route) => !route.startsWith("/_"));
    const blank = [...errorWords().keys()].flatMap((locale) => offlinePages.map((page) => `/${locale}${page}`));
    const light = [...new Set(["/", ...blank, ...prerendered])].map((path) => `${path}?light`);
    const files = await readdir(join(dir, ".next", "static", "chunks"));
    for (const path of [...light, ...prerendered, ...files.map((file) => `/_next/static/chunks/${file}`)]) {
      if (signal.aborted) return;
      await askMyself(port, path);
      await after(pauseMs);
    }
  } catch (fault) {
    if (!signal.aborted) log.warn("the pages could not be warmed", faultFields(fault));
  }
}
