import { expect, it } from "vitest";
import { GET } from "./route.ts";

it("says what an application is", async () => {
  const answer = GET();
  expect(answer.headers.get("content-type")).toBe("application/schema+json");
  expect(await answer.json()).toMatchObject({ title: "Application", properties: { version: { const: 1 } } });
});
