import { expect, it } from "vitest";
import { applyPages } from "./met.ts";
import { type MetCount, metLines } from "./met-table.ts";

const met = (group: string, page: MetCount["page"], count: number): MetCount => ({
  ...{ event: "refused", by: "language", group, page, count },
});

it("tells what a group met in all and at each page, and noughts where it met nothing", () => {
  const counts = [met("es", "contact", 40), met("es", "party", 60), met("en", "party", 20)];
  const lines = metLines([...counts, { ...met("es", "check", 11), event: "left" }], {
    event: "refused",
    by: "language",
  });
  const none = Object.fromEntries(applyPages.map((page) => [page, 0]));
  expect(lines).toEqual([
    { group: "en", total: 20, pages: { ...none, party: 20 } },
    { group: "es", total: 100, pages: { ...none, contact: 40, party: 60 } },
  ]);
  expect(metLines(counts, { event: "refused", by: "channel" })).toEqual([]);
});

it("withholds a small number with what would give it away, and a group whose all is small", () => {
  const counts = [met("es", "contact", 40), met("es", "party", 60), met("en", "party", 20), met("en", "contact", 3)];
  const lines = metLines([...counts, met("fr", "party", 2), met("fr", "needs", 30), met("ru", "party", 4)], {
    event: "refused",
    by: "language",
  });
  const told = Object.fromEntries(lines.map(({ group, total, pages }) => [group, [total, pages.party, pages.contact]]));
  expect(told).toEqual({
    en: [null, null, null],
    es: [100, null, null],
    fr: [32, null, 0],
    ru: [null, null, null],
  });
});
