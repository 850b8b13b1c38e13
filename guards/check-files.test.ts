import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFiles, projectFiles } from "./check-files.ts";

const one = (path: string, text = "") => checkFiles([{ path, text }]);

describe("checkFiles", () => {
  it.each([
    ["a name in camel case", "domain/draw/seedWalk.ts"],
    ["a name in Pascal case", "app/_ui/ErrorSummary.tsx"],
    ["a name with an underscore inside", "server/jobs/run_draw.ts"],
    ["a folder in Pascal case", "app/Apply/page.tsx"],
    ["an index", "domain/draw/index.ts"],
    ["a drawer of helpers", "server/database/helpers.ts"],
    ["a drawer of types", "domain/party/types.ts"],
    ["a drawer of constants", "domain/party/constants.ts"],
    ["a drawer of actions", "app/[locale]/apply/actions.ts"],
    ["a folder of utilities", "app/utils/fold.ts"],
    ["a folder of services", "server/services/mail.ts"],
    ["a folder that the house does not have", "lib/fold.ts"],
    ["a proxy", "app/proxy.ts"],
    ["a loading page", "app/[locale]/apply/loading.tsx"],
  ])("finds %s", (_title, path) => {
    expect(one(path)).not.toEqual([]);
  });

  it.each([
    "app/[locale]/apply/person/[number]/submit-person.ts",
    "app/_ui/error-summary.test.tsx",
    "app/api/v1/applications/[id]/route.ts",
    "domain/application/application.arbitrary.ts",
    "app/[locale]/my-place/slip/calendar.ics/route.ts",
    "messages/zh-Hans/common.json",
    "messages/pt-BR/_review.json",
    "server/database/migrations/0001-first.ts",
    "package.json",
    "README.md",
  ])("lets %s pass", (path) => {
    expect(one(path)).toEqual([]);
  });

  it("finds a file of 251 lines and lets 250 pass", () => {
    expect(one("domain/draw/walk.ts", "a;\n".repeat(251))).toEqual(["domain/draw/walk.ts: 251 lines, more than 250"]);
    expect(one("domain/draw/walk.ts", "a;\n".repeat(250))).toEqual([]);
  });

  it("finds nothing in this project", () => {
    const files = projectFiles(join(import.meta.dirname, ".."));
    expect(files.length).toBeGreaterThan(50);
    expect(checkFiles(files)).toEqual([]);
  });
});
