import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";

/** An answer of this very front, not compressed. */
export type OwnAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

/** What an own request takes from a browser's, and what it says of itself. */
export type OwnHeaders = { cookie?: string | undefined; [wantsNothingBeside]?: string };

/** Said by a request for the words that another page is to have beside its own. */
export const wantsNothingBeside = "paso-nothing-beside";

/** Asks this front for an address, as a browser on this machine would. */
export function askMyself(port: number, path: string, own: OwnHeaders = {}): Promise<OwnAnswer> {
  const headers: OutgoingHttpHeaders = { host: "localhost", ...own };
  if (own.cookie === undefined) delete headers["cookie"];
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, agent: false, headers }, (answer) => {
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
