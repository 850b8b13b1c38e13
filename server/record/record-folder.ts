import { join } from "node:path";
import { readSettings } from "#server/settings.ts";

/** Where this process keeps its copy of all records: `/draws/` of the site. */
export function recordFolder(): string {
  return join(readSettings().DATA_DIR, "draws");
}
