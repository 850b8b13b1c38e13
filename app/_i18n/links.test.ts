import { describe, expect, it } from "vitest";
import { link, ownPath } from "./links.ts";

describe("a link", () => {
  it("carries whose page it is, and leaves out what is not known", () => {
    expect(link("ht", "apply/contact", { a: "1", to: undefined })).toBe("/ht/apply/contact?a=1");
    expect(link("zh-Hans", "")).toBe("/zh-Hans");
  });
});

describe("a path that came with an address", () => {
  it.each(["apply/person/10", "my-place", "how-places-are-drawn"])("is kept when it is ours: %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([undefined, "", "//evil.example", "https://evil.example", "../staff", "apply//x", "en", "a\\b", "a?b"])(
    "is the start page otherwise: %s",
    (path) => {
      expect(ownPath(path)).toBe("");
    },
  );
});
