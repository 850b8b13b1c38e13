import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/_i18n/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  compress: false, // the front compresses, once, what it sends (server/front)
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // checked by `npm run check`: whoever starts Paso does not wait for it
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@simplewebauthn/server",
    "better-auth",
    "kysely",
    "nodemailer",
    "pg",
    "pg-boss",
    "pino",
  ],
  experimental: {
    serverActions: { bodySizeLimit: "160kb" }, // above the front's own limit, which answers in words
  },
};

export default withNextIntl(config);
