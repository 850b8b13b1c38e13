import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as plainRequest } from "node:http";
import { type RequestOptions, request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { frontForTests } from "./front-for-tests.ts";
import { requestNotes } from "./request-notes.ts";

const programs = ["nginx", "openssl"];
const areThere = programs.every((program) => spawnSync(program, ["-h"], { stdio: "ignore" }).error === undefined);
if (!areThere)
  console.warn("nginx or openssl is not installed and could not be: the sample of deploy/nginx is not tested");

const settings = {
  PUBLIC_ORIGIN: "https://paso.example",
  STAFF_ORIGIN: "https://staff.paso.example",
  ALLOWED_HOSTS: undefined,
};
const page = (who: string) =>
  `<!DOCTYPE html><html lang="en"><head></head><body>${who} ${"words ".repeat(99)}</body></html>`;

/** One of several processes of Paso: the same pages, and what it hears of who asks. */
const process_ = (name: string) =>
  frontForTests(
    async (asked, response) => {
      for await (const _chunk of asked);
      const { host, "x-forwarded-proto": scheme } = asked.headers;
      const isOwn = asked.url?.includes("?a=");
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(page(isOwn ? `${name} ${host} ${scheme} ${requestNotes()?.address}` : "the same"));
    },
    { settings },
  );

describe.skipIf(!areThere)("behind the sample configuration of nginx", () => {
  const folder = mkdtempSync(join(tmpdir(), "paso-nginx-"));
  let fronts: Awaited<ReturnType<typeof process_>>[];
  let nginx: ReturnType<typeof spawn>;
  let ports: number[];

  beforeAll(async () => {
    fronts = await Promise.all([process_("one"), process_("two")]);
    ports = [await freePort(), await freePort()];
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const wanted = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=paso.example", "-days", "1"];
    execFileSync("openssl", [...wanted, "-keyout", key, "-out", certificate], { stdio: "ignore" });
    const sample = readFileSync(new URL("../../deploy/nginx/paso.conf", import.meta.url), "utf8")
      .replace("127.0.0.1:3000", `127.0.0.1:${fronts[0]?.front.port}`)
      .replace("127.0.0.1:3001", `127.0.0.1:${fronts[1]?.front.port}`)
      .replaceAll("listen 80;", `listen 127.0.0.1:${ports[0]};`)
      .replace("listen 443 ", `listen 127.0.0.1:${ports[1]} `)
      .replace("/etc/ssl/paso/fullchain.pem", certificate)
      .replace("/etc/ssl/paso/privkey.pem", key);
    const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    mkdirSync(join(folder, "logs"));
    const user = process.getuid?.() === 0 ? "user root;" : "";
    const whole = `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${own.join(" ")}\n${sample}}`;
    writeFileSync(join(folder, "nginx.conf"), whole);
    nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
    for (let tries = 0; tries < 100; tries += 1) {
      if (await ask("/en/help").catch(() => undefined)) return;
      await after(100);
    }
    throw new Error(readFileSync(join(folder, "error.log"), "utf8"));
  });

  afterAll(async () => {
    nginx?.kill("SIGTERM");
    for (const { close } of fronts ?? []) await close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  type Asked = RequestOptions & { body?: Buffer };
  const ask = (path: string, { body, headers, ...options }: Asked = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      const asked = request(
        {
          ...{ port: ports[1], host: "127.0.0.1", path, rejectUnauthorized: false, agent: false },
          ...options,
          headers: { host: "paso.example", ...headers },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      asked.on("error", reject).end(body);
    });

  test("both processes answer, and hear the host, the scheme and the client as they are", async () => {
    const heard = new Set<string>();
    for (let times = 0; times < 8; times += 1) {
      const { text } = await ask("/en/apply/contact?a=7", { headers: { "x-forwarded-for": "6.6.6.6" } });
      heard.add(/<body>(.*?) words/.exec(text)?.[1] ?? text);
    }
    expect([...heard].sort()).toEqual(["one paso.example https 127.0.0.1", "two paso.example https 127.0.0.1"]);
  });

  test("a shared page is the same bytes from either, so that a browser that has it is answered 304 by both", async () => {
    const { etag, ...headers } = (await ask("/en/help", { headers: { "accept-encoding": "br" } })).headers;
    expect(headers["content-encoding"]).toBe("br");
    expect(headers["cache-control"]).toBe("private,no-cache");
    for (let times = 0; times < 6; times += 1) {
      expect((await ask("/en/help", { headers: { "if-none-match": String(etag) } })).status).toBe(304);
    }
  });

  test("the headers that protect are Paso's, once each", async () => {
    const { headers } = await ask("/en/apply/contact?a=7");
    expect(String(headers["strict-transport-security"])).toMatch(/^max-age=63072000/);
    expect(String(headers["content-security-policy"]).match(/frame-ancestors/g)).toHaveLength(1);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["server"]).toBe("nginx");
  });

  test("a post that is too long gets Paso's own page", async () => {
    const { status, text } = await ask("/es/apply/needs", { method: "POST", body: Buffer.alloc(200_000) });
    expect(status).toBe(413);
    expect(text).toContain('<html lang="es"');
  });

  test.each([
    ["paso.example", "/en/help"],
    ["staff.paso.example", "/staff/sign-in"],
  ])("plain http leads to https at %s", async (host, path) => {
    const to = await new Promise((resolve, reject) => {
      plainRequest({ port: ports[0], host: "127.0.0.1", path, headers: { host } }, (answer) =>
        resolve([answer.statusCode, answer.headers.location]),
      )
        .on("error", reject)
        .end();
    });
    expect(to).toEqual([308, `https://${host}${path}`]);
  });

  test("staff have their own host, people theirs, and no other name is answered", async () => {
    const at = async (host: string, path: string) => (await ask(path, { headers: { host } })).status;
    expect(await at("staff.paso.example", "/staff?a=7")).toBe(200);
    expect(await at("paso.example", "/staff?a=7")).toBe(404);
    expect(await at("staff.paso.example", "/en/help")).toBe(307);
    expect(await at("evil.example", "/en/help")).toBe(421);
  });

  test("when one process ends, the other answers", async () => {
    await fronts[0]?.close();
    for (let times = 0; times < 4; times += 1) {
      expect((await ask("/en/apply/contact?a=7")).text).toContain("two paso.example");
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
