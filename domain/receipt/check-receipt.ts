/** "Both numbers of your receipt open your place, from any device. Say whether others use the device too." */
import type { Problem } from "../application/problem.ts";
import { type Answers, typed } from "../application/typed.ts";
import { readNumber, splitReceipt } from "./read-receipt.ts";

/** Whose device it is. */
export type ReceiptDevice = "own" | "shared";

/** What was typed as it was meant, or what is wrong with it by field: `handle`, `secret`, `device`. */
export type CheckedReceipt =
  | { ok: true; handle: string; secret: string; device: ReceiptDevice }
  | { ok: false; problems: Problem[] };

/** Reads the form that opens a place; whether the two numbers belong together only the server knows. */
export function checkReceipt(answers: Answers): CheckedReceipt {
  const given = splitReceipt({ handle: typed(answers, "handle") ?? "", secret: typed(answers, "secret") ?? "" });
  const handle = readNumber("handle", given.handle);
  const secret = readNumber("secret", given.secret);
  const device = typed(answers, "device");
  const problems: Problem[] = [];
  if (!handle.ok) problems.push({ path: "handle", problem: handle.problem });
  if (!secret.ok) problems.push({ path: "secret", problem: secret.problem });
  if (device === undefined) problems.push({ path: "device", problem: "missing" });
  else if (device !== "own" && device !== "shared") problems.push({ path: "device", problem: "not-an-option" });
  if (!handle.ok || !secret.ok || (device !== "own" && device !== "shared")) return { ok: false, problems };
  return { ok: true, handle: handle.digits, secret: secret.digits, device };
}
