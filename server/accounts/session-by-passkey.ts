import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import * as z from "zod/mini";

/**
 * Lets the library begin a session for an account that has shown its passkey (passkey-sign-in.ts), as it begins one
 * after passphrase and code: one kind of session, one kind of cookie. It is called by this folder only.
 */
export function sessionByPasskey() {
  return {
    id: "session-by-passkey",
    endpoints: {
      beginSessionByPasskey: createAuthEndpoint.serverOnly(
        { method: "POST", body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(ctx.body.userId);
          if (!user) throw new APIError("UNAUTHORIZED");
          await setSessionCookie(ctx, { session: await internalAdapter.createSession(user.id), user });
          return ctx.json({ status: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
