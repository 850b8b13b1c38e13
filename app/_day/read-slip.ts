import { ed25519 } from "@noble/curves/ed25519.js";
import { readSlipBody, type SlipBody, slipBodyLength } from "#domain/slip/slip-body.ts";
import { readSlipLetters } from "#domain/slip/slip-letters.ts";
import type { DayReply, KeptParty } from "./day-reply.ts";

/** Why a slip shows no party, in the same words as with a network. */
export type SlipProblem = "slip-not-ours" | "slip-key-over" | "slip-over" | "slip-other-day" | "slip-other-port";

type Day = Pick<DayReply, "keys" | "code" | "date" | "timeZone" | "parties">;

/** The party of a slip, checked without a network: signed with a key that this device was given, for this port and day. */
export async function readSlip(letters: string, day: Day, at: Date): Promise<KeptParty | SlipProblem> {
  const body = openSlip(letters, day, at);
  if (typeof body === "string") return body;
  if (body.port !== day.code) return "slip-other-port";
  const onDay = new Intl.DateTimeFormat("sv-SE", { timeZone: day.timeZone }).format(body.startsAt);
  if (onDay !== day.date) return "slip-other-day";
  const digest = await digestOf(body.number);
  return day.parties.find(({ slip }) => slip === digest) ?? "slip-over";
}

function openSlip(letters: string, { keys }: Day, at: Date): SlipBody | SlipProblem {
  const bytes = readSlipLetters(letters);
  const body = bytes && readSlipBody(bytes.subarray(0, slipBodyLength));
  if (!bytes || !body) return "slip-not-ours";
  const [signed, signature] = [bytes.subarray(0, slipBodyLength), bytes.subarray(slipBodyLength)];
  const fitting = keys.filter(({ key }) => ed25519.verify(signature, signed, bytesOf(key)));
  if (fitting.length === 0) return "slip-not-ours";
  const today = at.toISOString().slice(0, 10);
  return fitting.some(({ until }) => until === undefined || today <= until) ? body : "slip-key-over";
}

/** The digest by which a device knows a slip (server/staff/take-day.ts). */
async function digestOf(number: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(number)));
  return base64url(hash.subarray(0, 16));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=/g, "");
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
}
