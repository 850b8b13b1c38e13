import { expect, test } from "vitest";
import { routePattern } from "./route-pattern.ts";

test.each([
  ["/pt-BR/apply/person/3?a=1b.token", 200, "/{locale}/apply/person/{n}"],
  ["/api/v1/applications/0b0e7a0e-1111-4222-8333-444455556666", 201, "/api/v1/applications/{id}"],
  ["/_next/static/chunks/0a1b.js", 200, "/_next/{file}"],
  ["/en/my-place/Mar%C3%ADa", 200, "/{locale}/my-place/{other}"],
  ["/en/maria-gonzalez", 404, "{unknown}"],
  ["/", 200, "/"],
])("%s is logged as %s %s", (url, status, pattern) => {
  expect(routePattern(url, status)).toBe(pattern);
});
