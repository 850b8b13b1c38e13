import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { type Carrier, smtpCarrier } from "./carrier.ts";

/** A real SMTP server: what it took, and which addresses it refuses for ever. */
export type MailServer = {
  /** Each letter's receiver, the envelope's id and the words. */
  taken: { to: string; envelopeId: string; text: string }[];
  refuses: Set<string>;
  carrier: () => Carrier;
  stop: () => Promise<void>;
};

/** Starts a mail server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const taken: MailServer["taken"] = [];
  const refuses = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    hideDSN: false,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      done(refuses.has(address) ? Object.assign(new Error("no such box"), { responseCode: 550 }) : undefined);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part) => parts.push(part));
      stream.on("end", () => {
        const { rcptTo, dsn } = session.envelope;
        const text = Buffer.concat(parts).toString();
        taken.push({ to: rcptTo[0]?.address ?? "", envelopeId: dsn?.envid ?? "", text });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    taken,
    refuses,
    carrier: () =>
      smtpCarrier(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, "Paso <paso@example.org>"),
    stop: () => new Promise<void>((stopped) => server.close(stopped)),
  };
}
