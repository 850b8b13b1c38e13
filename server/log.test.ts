import { expect, test } from "vitest";
import { faultFields, type LogFields, onlyAllowed } from "./log.ts";

test("a line of the log holds allowed fields only, whatever a caller passes", () => {
  const passed = { status: 200, route: "/{locale}", email: "maria@example.org", cookie: "a", body: { a: 1 } };
  expect(onlyAllowed(passed as LogFields)).toEqual({ status: 200, route: "/{locale}" });
  expect(onlyAllowed({ route: "x".repeat(201) })).toEqual({});
});

test("an error is logged without its message", () => {
  const fault = Object.assign(new TypeError("Key (phone)=(+52 664) exists"), { code: "23505" });
  const fields = faultFields(fault);
  expect(fields).toMatchObject({ fault: "TypeError", sqlState: "23505" });
  expect(fields.at).toContain("log.test.ts");
  expect(JSON.stringify(fields)).not.toContain("664");
  expect(faultFields("a person's words")).toEqual({ fault: "string" });
});
