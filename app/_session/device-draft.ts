import { headers } from "next/headers";
import { requestNotes } from "#server/front/request-notes.ts";
import { parseSessionAddress } from "./session-address.ts";

/** What the address of a blank page says of the draft that its device keeps. */
export type DeviceDraft = {
  /** The draft's id (`d`). */
  id: string | undefined;
  /** To what the device has counted its changes (`r`). */
  revision: number;
  /** Where its person wants to go back (`to`). */
  to: "check" | undefined;
};

/** The device's draft that a post without a session comes from: by the address it was posted to, else by its page's. */
export async function deviceDraft(): Promise<DeviceDraft> {
  const addresses = [requestNotes()?.url, (await headers()).get("referer")];
  const asked = addresses.map(queryOf).find((query) => query.has("d")) ?? queryOf(addresses[0]);
  const { id, token } = parseSessionAddress(asked.get("d")) ?? {};
  const counted = asked.get("r") ?? "";
  return {
    id: token === undefined ? id : undefined,
    revision: /^\d{1,6}$/.test(counted) ? Number(counted) : 0,
    to: asked.get("to") === "check" ? "check" : undefined,
  };
}

function queryOf(address: string | null | undefined): URLSearchParams {
  return new URLSearchParams(address?.split("?", 2)[1] ?? "");
}
