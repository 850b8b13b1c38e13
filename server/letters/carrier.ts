import { createTransport } from "nodemailer";
import type { Letter } from "./compose-letter.ts";

/** Takes letters away. A fault that may pass throws; `refused` is an address that never will. */
export type Carrier = {
  /** `id` names the letter in what mail servers report of it later (`read-report.ts`), and nowhere in the letter. */
  carry(to: string, letter: Letter, id?: string): Promise<"sent" | "refused">;
};

/** Who carries letters, by the kind of address; absent where this installation has none. */
export type Carriers = { email?: Carrier | undefined; sms?: Carrier | undefined };

/** Sends letters through an SMTP server, such as `smtp://user:password@host:587`. */
export function smtpCarrier(url: string, from: string): Carrier {
  const transport = createTransport(url, { from });
  return {
    async carry(to, letter, id) {
      try {
        const dsn = id === undefined ? undefined : { id, return: "HDRS", notify: ["SUCCESS", "FAILURE"] };
        await transport.sendMail({ to, subject: letter.subject, text: letter.text, dsn });
        return "sent";
      } catch (fault) {
        const { responseCode } = fault as { responseCode?: number };
        if (responseCode && responseCode >= 550 && responseCode <= 559) return "refused";
        throw fault;
      }
    },
  };
}
