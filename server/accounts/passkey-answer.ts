import * as z from "zod/mini";

const base64url = (longest: number) => z.string().check(z.regex(/^[\w-]*$/), z.maxLength(longest));
const id = base64url(1366).check(z.minLength(1)); // 1,023 bytes, the longest that the standard allows

/** What a device answers to a challenge to sign in; the rest of what a browser tells is left out. */
const signed = z.object({
  id,
  response: z.object({
    clientDataJSON: base64url(8192),
    authenticatorData: base64url(8192),
    signature: base64url(16_384),
    userHandle: base64url(86),
  }),
});

const transports = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const;

/** What a device answers to a challenge to make a passkey. */
const made = z.object({
  id,
  response: z.object({
    clientDataJSON: base64url(8192),
    attestationObject: base64url(65_536),
    transports: z.array(z.string()).check(z.maxLength(20)),
  }),
});

/** Reads a device's answer to a challenge to sign in; undefined where it is none. */
export function readSigned(body: unknown) {
  const read = signed.safeParse(body);
  return read.success ? asCredential(read.data) : undefined;
}

/** Reads a device's answer to a challenge to make a passkey; undefined where it is none. */
export function readMade(body: unknown) {
  const read = made.safeParse(body);
  if (!read.success) return undefined;
  const { response } = read.data;
  const known = transports.filter((each) => response.transports.includes(each));
  return asCredential({ ...read.data, response: { ...response, transports: known } });
}

function asCredential<Answer extends { id: string }>(answer: Answer) {
  return { ...answer, rawId: answer.id, type: "public-key" as const, clientExtensionResults: {} };
}
