import { createPublicKey, verify } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locales } from "#app/_i18n/locales.ts";
import { newId } from "#server/chance.ts";
import { publicKey } from "#server/keys/signing-key.ts";
import { POST } from "./route.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-attempts-"));
const attempts = ["2026-11-26T20:15:00Z", "2026-11-27T03:00:00.500Z"];

async function post(body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await POST(new Request("http://localhost/api/v1/attempts", { method: "POST", body: text }));
  return { status: response.status, json: (await response.json()) as Record<string, string> };
}

describe("a statement of attempts", () => {
  beforeAll(() => {
    process.env.DATA_DIR = folder;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is signed, and checked with the public key", async () => {
    const { status, json } = await post({ application: newId(), attempts, language: "en" });
    expect(status).toBe(200);
    const { id, pem } = publicKey();
    expect(json["key"]).toBe(id);
    const key = createPublicKey(pem);
    const signature = Buffer.from(json["signature"] ?? "", "base64url");
    expect(verify(null, Buffer.from(json["statement"] ?? ""), key, signature)).toBe(true);
    expect(json["proof"]).toBe(`${json["statement"]}#${json["signature"]}`);
    expect(JSON.parse(json["statement"] ?? "")).toMatchObject({
      deviceTimes: ["2026-11-26T20:15:00.000Z", "2026-11-27T03:00:00.500Z"],
    });
  });

  it.each(locales.map(({ tag }) => tag))("says in %s whose the times are", async (language) => {
    const application = newId();
    const { text = "", check } = (await post({ application, attempts, language })).json;
    expect(text.split("\n")).toHaveLength(8);
    expect(text).toContain(application);
    expect(text).not.toMatch(/[{}]|offline\./);
    expect(check).toBe(`/${language}/attempts`);
  });

  it("is not made of what is no telling of attempts", async () => {
    for (const told of ["", "{", "[]", "null", { application: newId(), attempts: [] }, "x".repeat(20_000)]) {
      expect((await post(told)).status).toBe(422);
    }
  });
});
