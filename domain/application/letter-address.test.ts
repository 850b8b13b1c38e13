import { expect, it } from "vitest";
import { letterAddress, smsNumber } from "./letter-address.ts";

const email = "ana@example.org";

it.each([
  ["+52 (664) 123-4567", "+526641234567"],
  ["0052 664 123 4567", "+526641234567"],
  ["6641234567", undefined],
  ["+1234567", undefined],
  [undefined, undefined],
])("writes to the telephone %s as %s", (phone, expected) => {
  expect(smsNumber({ preferred: "phone", ...(phone && { phone }) })).toBe(expected);
});

it.each([
  [{ preferred: "phone", phone: "+526641234567", email }, true, "+526641234567"],
  [{ preferred: "phone", phone: "+526641234567", email }, false, email],
  [{ preferred: "phone", phone: "+526641234567" }, false, undefined],
  [{ preferred: "email", phone: "+526641234567", email }, true, email],
  [{ preferred: "none", phone: "+526641234567" }, true, undefined],
  [{ preferred: "helper", phone: "+526641234567", email }, true, email],
] as const)("%j with messages to telephones %s: %s", (contact, hasSms, expected) => {
  expect(letterAddress(contact, hasSms)).toBe(expected);
});
