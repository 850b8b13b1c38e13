import { describe, expect, it } from "vitest";
import { addMarks } from "./add-marks.ts";
import { errorPage } from "./error-page.ts";
import { errorWords } from "./error-words.ts";

const page = (lang: string) =>
  `<!DOCTYPE html><html lang="${lang}" dir="ltr"><head></head><body class="a"><p>Hello</p></body></html>`;

describe("the marks of an installation", () => {
  it("come first on a page, in the page's language", () => {
    expect(addMarks(page("en"), ["practice"])).toContain(
      '<body class="a"><aside class="mark-practice" aria-label="For practice">',
    );
    expect(addMarks(page("es"), ["practice", "demonstration"])).toMatch(/Para practicar[\s\S]*Demostraci/);
    expect(addMarks(page("zh-Hans"), ["demonstration"])).toMatch(/[\u4e00-\u9fff]/);
  });

  it("look on an error page as they do elsewhere", () => {
    const words = errorWords().get("en");
    if (!words) throw new Error("no English words");
    expect(errorPage({ trouble: "fault", words, code: "P", goOn: { kind: "go-back" } })).toMatch(
      /<style>[^<]*\.mark-practice\s*\{[^}]*border/,
    );
  });

  it("are absent where there are none, and where there is no page", () => {
    expect(addMarks(page("en"), [])).toBe(page("en"));
    expect(addMarks("plain text", ["practice"])).toBe("plain text");
  });
});
