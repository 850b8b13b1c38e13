import { expect, it } from "vitest";
import { wouldBeTheirOwn } from "./ask-whose.ts";

const helper = "paso-helper.session_token=abc.def";

it("asks a helper who opens the first page of an application, on http and https", () => {
  expect(wouldBeTheirOwn("/en/apply/device", helper)).toBe(true);
  expect(wouldBeTheirOwn("/pt-BR/apply/device?checked=yes", `x=1; __Host-${helper}`)).toBe(true);
});

it("leads a helper from the page of a receipt, and leaves a place that is open alone", () => {
  expect(wouldBeTheirOwn("/ar/my-place", helper)).toBe(true);
  expect(wouldBeTheirOwn("/ar/my-place?m=0b9c", helper)).toBe(false);
  expect(wouldBeTheirOwn("/ar/my-place/withdraw?m=0b9c", helper)).toBe(false);
  expect(wouldBeTheirOwn("/ar/my-place", `${helper}; paso-whose=self`)).toBe(false);
});

it("asks nobody else, no other page, no draft that stands, and no helper twice", () => {
  expect(wouldBeTheirOwn("/en/apply/device", undefined)).toBe(false);
  expect(wouldBeTheirOwn("/en/apply/device", "paso-staff.session_token=abc; paso-pages=light")).toBe(false);
  expect(wouldBeTheirOwn("/en/apply/party", helper)).toBe(false);
  expect(wouldBeTheirOwn("/en", helper)).toBe(false);
  expect(wouldBeTheirOwn("/en/apply/device?a=0b9c", helper)).toBe(false);
  expect(wouldBeTheirOwn("/en/apply/device", `${helper}; paso-whose=self`)).toBe(false);
});
