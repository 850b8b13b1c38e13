import { publicKey } from "#server/keys/signing-key.ts";
import { slipPublicKeys } from "#server/keys/slip-keys.ts";

// The keys are the running installation's, not the build's.
export const dynamic = "force-dynamic";

/**
 * The public key with which this installation signs statements of attempts and the log of outages. A signature is
 * checked over the UTF-8 bytes of `statement`, exactly as they were given. Slips are signed with keys of their own.
 */
export function GET(): Response {
  return Response.json(
    { keys: [publicKey()], slips: slipPublicKeys() },
    { headers: { "Cache-Control": "public, max-age=300" } },
  );
}
