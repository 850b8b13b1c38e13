import { keepNewPasskey, offerNewPasskey, type PasskeyOwner } from "#app/_session/add-passkey.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";

/** What the device of a member of staff needs to make a passkey. */
export async function POST(request: Request): Promise<Response> {
  return offerNewPasskey(await owner(), request);
}

/** The passkey that the device has made. */
export async function PUT(request: Request): Promise<Response> {
  return keepNewPasskey(await owner(), request, "/staff/ways-to-sign-in?note=added");
}

async function owner(): Promise<PasskeyOwner> {
  return { account: await staffWhoAsks(), ended: `${signInPath}?note=ended`, again: `${signInPath}?note=again` };
}
