import { ownPath } from "#app/_session/prove-staff.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { offerPasskeySignIn, signInByPasskey } from "#app/_session/sign-in-by-passkey.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";

/** A challenge for the device of somebody who proves again who they are. */
export async function POST(): Promise<Response> {
  return (await staffWhoAsks())?.isEnrolled ? offerPasskeySignIn("staff") : ended();
}

/** The device's answer: it begins a new session, and leads back to what was about to be done. */
export async function PUT(request: Request): Promise<Response> {
  const to = ownPath(new URL(request.url).searchParams.get("to") ?? undefined);
  return (await staffWhoAsks())?.isEnrolled ? signInByPasskey("staff", request, to) : ended();
}

function ended(): Response {
  return Response.json({ goTo: `${signInPath}?note=ended` }, { status: 401 });
}
