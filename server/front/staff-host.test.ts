import { afterAll, expect, test } from "vitest";
import { frontForTests } from "./front-for-tests.ts";

const settings = {
  PUBLIC_ORIGIN: "https://paso.example",
  STAFF_ORIGIN: "https://staff.paso.example",
  ALLOWED_HOSTS: "kiosks.paso.example",
};
const asked: string[] = [];
const tested = await frontForTests(
  (request, response) => {
    asked.push(request.url ?? "");
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("x-nextjs-prerender", "1");
    response.setHeader("cache-control", "s-maxage=31536000");
    response.end(`<!doctype html><html lang="en"><body>inside ${request.url}</body></html>`);
  },
  { settings },
);
afterAll(() => tested.close());

const hosts = { people: "paso.example", other: "kiosks.paso.example", staff: "staff.paso.example" };

async function at(host: keyof typeof hosts, path: string, method = "GET") {
  const { status, headers, body } = await tested.ask(path, {
    method,
    headers: { host: hosts[host], accept: "text/html" },
  });
  return { status, to: headers.location, isInside: body.toString().includes(`inside ${path}<`) };
}

const inside = { status: 200, to: undefined, isInside: true };

test.each(["/staff", "/staff/sign-in", "/staff?x=1", "/staff/trends/digest"])(
  "staff have %s at their host, and nobody elsewhere",
  async (path) => {
    expect(await at("staff", path)).toEqual(inside);
    for (const host of ["people", "other"] as const) {
      for (const method of ["GET", "POST"]) {
        expect(await at(host, path, method)).toMatchObject({ status: 404, isInside: false });
      }
    }
  },
);

test.each(["/en", "/zh-Hans/apply/contact?a=1", "/kiosk", "/draws/index.json", "/api/v1/applications/1"])(
  "people have %s, in memory too, and the host of staff leads there",
  async (path) => {
    for (let time = 0; time < 2; time++) {
      if (!path.startsWith("/draws")) expect(await at("people", path)).toEqual(inside);
      expect(await at("staff", path)).toEqual({ status: 307, to: `https://paso.example${path}`, isInside: false });
    }
    asked.length = 0;
    expect(await at("staff", path, "POST")).toMatchObject({ status: 404, isInside: false });
    expect(asked).not.toContain(path);
  },
);

test("the bare host of staff is the console", async () => {
  expect(await at("staff", "/")).toEqual({ status: 307, to: "/staff", isInside: false });
  expect(await at("people", "/")).toEqual(inside);
});

test("both have files, and a page that only begins like the console is people's", async () => {
  for (const host of ["people", "staff"] as const) expect(await at(host, "/_next/static/a.js")).toEqual(inside);
  expect(await at("people", "/staffing")).toEqual(inside);
});

test("without a host of their own, staff are where people are", async () => {
  const plain = await frontForTests((_request, response) => response.end("inside"));
  expect((await plain.ask("/staff")).status).toBe(200);
  await plain.close();
});
