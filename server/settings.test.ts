import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "./settings.ts";

describe("settings", () => {
  it("have sound values when nothing is set", () => {
    expect(readSettings({ NODE_ENV: "test" })).toMatchObject({
      PORT: 3000,
      DATA_DIR: ".data",
      DRAW_AT: "17:00",
      OFFER_HOURS: 72,
      OFFER_GRACE_HOURS: 12,
      MIN_LEAD_DAYS: 3,
      WINDOW_DAYS: 21,
    });
  });

  it.each([
    ["PORT", "70000"],
    ["PORT", "x"],
    ["PUBLIC_ORIGIN", "paso.example"],
    ["STAFF_ORIGIN", "staff.paso.example"],
    ["DATABASE_URL", "mysql://x"],
    ["DRAW_AT", "25:00"],
    ["OFFER_HOURS", "0"],
    ["OFFER_GRACE_HOURS", "49"],
    ["MIN_LEAD_DAYS", "2.5"],
    ["SMTP_URL", "localhost"],
  ])("refuse %s=%s with one sentence that names it", (name, value) => {
    const read = () => readSettings({ NODE_ENV: "test", [name]: value });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(new RegExp(`^${name} must be [^.]*.*\\.$`));
  });

  it.each([
    ["no address of people", {}],
    ["people's own host", { PUBLIC_ORIGIN: "https://staff.paso.example:444" }],
    ["another scheme", { PUBLIC_ORIGIN: "http://paso.example" }],
  ])("refuse a host of staff with %s", (_what, more) => {
    const read = () => readSettings({ NODE_ENV: "test", STAFF_ORIGIN: "https://staff.paso.example", ...more });
    expect(read).toThrow(/^STAFF_ORIGIN must have [^.]*\.$/);
  });

  it("refuse the embedded database for a public address unless it is allowed by name", () => {
    const environment = { NODE_ENV: "production", PUBLIC_ORIGIN: "https://paso.example" } as const;
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(readSettings({ ...environment, ALLOW_EMBEDDED_DATABASE: "1" }).DATABASE_URL).toBeUndefined();
  });
});
