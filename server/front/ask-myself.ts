import { type IncomingHttpHeaders, request } from "node:http";

/** An answer of this very front, not compressed. */
export type OwnAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Asks this front for an address, as a browser on this machine would. */
export function askMyself(port: number, path: string): Promise<OwnAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, agent: false, headers: { host: "localhost" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
      answer.on("error", reject);
    });
    asked.on("error", reject).end();
  });
}
