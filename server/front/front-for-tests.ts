import { type IncomingHttpHeaders, request } from "node:http";
import type { InnerHandler } from "./front-handler.ts";
import { type Front, type FrontOptions, startFront } from "./start-front.ts";

/** One answer as it came over the wire: compressed still. */
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

type Asked = { method?: string; headers?: Record<string, string>; body?: Buffer | string };

/** A front on a free port before a real handler, and a client that decides each header itself. */
export async function frontForTests(inner: InnerHandler, options: Partial<FrontOptions> = {}) {
  const settings = { PUBLIC_ORIGIN: undefined, STAFF_ORIGIN: undefined, ALLOWED_HOSTS: undefined };
  const front: Front = await startFront({ port: 0, host: "127.0.0.1", dir: "/nowhere", settings, inner, ...options });
  const ask = (path: string, { method = "GET", headers = {}, body }: Asked = {}) =>
    new Promise<RawAnswer>((resolve, reject) => {
      const asked = request({ port: front.port, host: "127.0.0.1", path, method, headers, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.on("error", reject).end(body);
    });
  return { front, ask, close: () => front.close() };
}

/** A form as a browser posts it. */
export async function multipart(
  fields: [string, string][],
): Promise<{ headers: Record<string, string>; body: Buffer }> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const sent = new Request("http://localhost/", { method: "POST", body: form });
  const body = Buffer.from(await sent.arrayBuffer());
  return { headers: { "content-type": sent.headers.get("content-type") ?? "", accept: "text/html" }, body };
}
