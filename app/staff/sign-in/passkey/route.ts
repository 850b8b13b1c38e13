import { offerPasskeySignIn, signInByPasskey } from "#app/_session/sign-in-by-passkey.ts";

/** A challenge for the device of a member of staff. */
export function POST(): Promise<Response> {
  return offerPasskeySignIn("staff");
}

/** The device's answer. */
export function PUT(request: Request): Promise<Response> {
  return signInByPasskey("staff", request, "/staff");
}
