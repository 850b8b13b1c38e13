import { expect, test } from "vitest";
import { pageAddress } from "./page-address.ts";

test.each([
  ["/en", "/en", false, true],
  ["/en/apply/contact", "/en/apply/contact", false, true],
  ["/en/apply/person/12", "/en/apply/person/12", false, true],
  ["/en/apply/contact?d=7&r=3&to=check&light", "/en/apply/contact", true, true],
  ["/en/my-place?light", "/en/my-place", true, true],
  ["/en/apply/contact?a=7&to=check&d=1", "/en/apply/contact?a=7&to=check&d=1", false, false],
  ["/en/apply/contact?a=7&light", "/en/apply/contact?a=7", true, false],
  ["/en/my-place?m=7.8", "/en/my-place?m=7.8", false, false],
  ["/en/language?d=7&from=apply%2Fcontact", "/en/language?d=7&from=apply%2Fcontact", false, false],
  ["/en/apply/contact?_rsc=1", "/en/apply/contact?_rsc=1", false, false],
  ["/en/finish", "/en/finish", false, false],
  ["/xx/apply/contact", "/xx/apply/contact", false, false],
  ["/staff?light", "/staff?light", false, false],
  ["/_next/static/a.js?dpl=1", "/_next/static/a.js?dpl=1", false, false],
])("%s is passed on as %s", (asked, url, isLightAsked, isShared) => {
  expect(pageAddress(asked)).toEqual({ url, isLightAsked, isShared });
});
