import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Kysely } from "kysely";
import { newId } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import type { Tables } from "#server/database/tables.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import type { AccountKind } from "./account-kind.ts";
import { accountSite } from "./account-site.ts";
import { sessionByPasskey } from "./session-by-passkey.ts";

/** A session ends after this many minutes in which nothing is asked. With a helper somebody tells a story meanwhile. */
const idleMinutes: Record<AccountKind, number> = { staff: 15, helper: 60 };

/** No session lives longer than this many hours, however busy. */
export const longestSessionHours = 12;

/** When a session ends that was used last at an instant. */
export function idleEnd(kind: AccountKind, at: Date): Date {
  return new Date(at.getTime() + idleMinutes[kind] * 60_000);
}

/** Columns that the library must know of, since it compares its models with the tables. It never writes them. */
const ownFields = {
  staff: {
    role: { type: "string", required: true, input: false },
    port: { type: "string", required: false, input: false, fieldName: "port_slug" },
  },
  helper: {
    organisation: { type: "string", required: true, input: false, fieldName: "organisation_id" },
  },
} as const;

const slot = Symbol.for("paso.account-auth");

type Auth = ReturnType<typeof build>;

/** Sign-in of one kind of accounts. It is called as a library only: no address of its own is served. */
export function accountAuth(db: Kysely<Tables>, kind: AccountKind): Auth {
  const world = globalThis as { [slot]?: WeakMap<Kysely<Tables>, Partial<Record<AccountKind, Auth>>> };
  world[slot] ??= new WeakMap();
  const known = world[slot].get(db) ?? {};
  world[slot].set(db, known);
  known[kind] ??= build(db, kind);
  return known[kind];
}

function build(db: Kysely<Tables>, kind: AccountKind) {
  const { origin } = accountSite(kind);
  const isSecure = origin.startsWith("https:");
  return betterAuth({
    appName: "Paso",
    baseURL: origin,
    secret: blindKey(kind, "sign-in").toString("base64"),
    database: { db, type: "postgres" },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 15, maxPasswordLength: 128 },
    user: {
      modelName: kind,
      fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
      additionalFields: ownFields[kind],
    },
    account: {
      modelName: `${kind}_credential`,
      fields: {
        userId: `${kind}_id`,
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    session: {
      modelName: `${kind}_session`,
      fields: {
        userId: `${kind}_id`,
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
      expiresIn: idleMinutes[kind] * 60,
      disableSessionRefresh: true,
    },
    databaseHooks: {
      session: {
        create: {
          // Our own clock, which a session is checked against, rather than the library's.
          before: async (session) => {
            const at = now();
            return { data: { ...session, createdAt: at, updatedAt: at, expiresAt: idleEnd(kind, at) } };
          },
        },
      },
    },
    verification: {
      modelName: `${kind}_verification`,
      fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
      storeIdentifier: "hashed",
    },
    plugins: [
      twoFactor({
        issuer: "Paso",
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: `${kind}_two_factor`,
            fields: {
              userId: `${kind}_id`,
              backupCodes: "backup_codes",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
      sessionByPasskey(),
    ],
    advanced: {
      cookiePrefix: `${isSecure ? "__Host-" : ""}paso-${kind}`,
      useSecureCookies: false, // its own prefix would be __Secure-, which lets a sister host set the cookie
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}
