import { expect, it } from "vitest";
import { grantInForm } from "./grant-in-form.ts";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

it("gives nothing where nothing was ticked, whatever the days say", () => {
  expect(grantInForm(form({ "grant.days": "180", statement: "yes" }))).toBeUndefined();
});

it("gives what was ticked, for the days that were chosen", () => {
  expect(grantInForm(form({ "grant.see": "yes", "grant.days": "7" }))).toEqual({
    grant: { mayChange: false, mayConfirm: false },
    days: 7,
  });
  expect(grantInForm(form({ "grant.confirm": "yes", "grant.days": "90" }))).toEqual({
    grant: { mayChange: false, mayConfirm: true },
    days: 90,
  });
});

it("knows only the terms that the page offers: any other number of days is the usual one", () => {
  expect(grantInForm(form({ "grant.change": "yes", "grant.days": "3650" }))?.days).toBe(30);
});
