import PostalMime from "postal-mime";

/** What a mail server says of a letter that it had taken before. */
export type LetterReport = { id: string; state: "delivered" | "failed" };

/** Whether a word can name a letter. */
export function isLetterId(word: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word);
}

const field = (text: string, name: string) => new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, "im").exec(text)?.[1];
const states: Record<string, LetterReport["state"]> = { delivered: "delivered", failed: "failed" };

/**
 * Reads a delivery status notification (RFC 3464), as mail servers send it to `LETTERS_FROM`. The letter is named by the
 * envelope's id, which stands in no letter, so that whoever got one cannot report of it.
 * @returns undefined where the message is no such report, names no letter, or only says that it is delayed.
 */
export async function readReport(message: Uint8Array): Promise<LetterReport | undefined> {
  const { attachments } = await PostalMime.parse(message, { attachmentEncoding: "utf8" });
  const report = attachments.find(({ mimeType }) => mimeType === "message/delivery-status");
  if (typeof report?.content !== "string") return undefined;
  const id = field(report.content, "Original-Envelope-Id")?.toLowerCase();
  const state = states[field(report.content, "Action")?.toLowerCase() ?? ""];
  return id !== undefined && isLetterId(id) && state ? { id, state } : undefined;
}
