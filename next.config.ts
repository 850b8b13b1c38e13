import type { NextConfig } from "next";
import type { WebpackConfigContext } from "next/dist/server/config-shared";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/_i18n/request.ts");

/**
 * Chromium compiles a script that begins with this comment in a thread beside the page, whole, and not function by
 * function while the page waits. It comes after the minifier, which takes comments out.
 */
function compiledAhead({ BannerPlugin, Compilation }: WebpackConfigContext["webpack"]) {
  return new BannerPlugin({
    banner: "//# allFunctionsCalledOnLoad",
    raw: true,
    test: /\.js$/,
    stage: Compilation.PROCESS_ASSETS_STAGE_REPORT,
  });
}

const config: NextConfig = {
  poweredByHeader: false,
  compress: false, // the front compresses, once, what it sends (server/front)
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // checked by `npm run check`: whoever starts Paso does not wait for it
  serverExternalPackages: ["@electric-sql/pglite", "better-auth", "kysely", "nodemailer", "pg", "pg-boss", "pino"],
  experimental: {
    useLightningcss: true, // writes `margin-inline` and its like for browsers before Chrome 69-89
    serverActions: { bodySizeLimit: "160kb" }, // above the front's own limit, which answers in words
  },
  webpack: (built, { isServer, dev, webpack }) => {
    if (!isServer && !dev) built.plugins.push(compiledAhead(webpack));
    return built;
  },
};

export default withNextIntl(config);
