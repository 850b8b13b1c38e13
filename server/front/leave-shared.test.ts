import { expect, test } from "vitest";
import { addScripts, scriptsOfBuild } from "./device-scripts.ts";
import { leaveShared } from "./leave-shared.ts";

const pageOf = (mark: string) => `<html lang="ht"><head></head><body><div class="page"${mark}></div></body></html>`;
const scripts = {
  ...scriptsOfBuild("/nowhere"),
  tagFor: (language: string, name = "plain") => `[${name}-${language}]`,
};

test.each([
  ["that somebody has open alone on a shared device", ' data-shared="alone"', true],
  ["the same, as a light page writes it", " data-personal data-shared=alone", true],
  ["of a helper, who talks with the person", ' data-shared="with-helper"', false],
  ["of one's own device", "", false],
] as const)("a page %s", (_title, mark, leaves) => {
  const page = addScripts(pageOf(mark), scripts);
  expect(page.includes(leaveShared("ht"))).toBe(leaves);
  expect(page.includes("[idle-ht]")).toBe(leaves);
});

test("only where no script runs does a page leave by its head", () => {
  expect(leaveShared("ht")).toMatch(
    /^<noscript><meta http-equiv="refresh" content="905;url=\/ht\/finish\?ended=yes"><\/noscript>/,
  );
});
