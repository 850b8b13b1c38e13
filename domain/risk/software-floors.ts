/** The lowest version of a program in which no fault is known that harms Paso, and where that is written. */
export type Floor = {
  /** Undefined where no such fault was ever published. */
  version: string | undefined;
  source: string;
};

const advisory = (id: string) => `https://github.com/advisories/${id}`;
const noneKnown: Floor = { version: undefined, source: "no advisory found" };

/** The day on which a person last compared these lists with what was published, as YYYY-MM-DD. */
export const floorsLookedAt = "2026-11-26";

/** After this many days the lists count as not kept. */
export const floorsGoodForDays = 60;

/** Each package that Paso names as what it needs to run: one that is not here was assessed by nobody. */
export const packageFloors: Readonly<Record<string, Floor>> = {
  "@electric-sql/pglite": noneKnown,
  "@noble/curves": noneKnown,
  "@noble/hashes": noneKnown,
  "@simplewebauthn/server": noneKnown,
  "better-auth": { version: "1.6.22", source: advisory("GHSA-qq9h-g4jm-xgf3") },
  jose: { version: "4.15.5", source: advisory("GHSA-hhhv-q57g-882q") },
  kysely: { version: "0.28.17", source: advisory("GHSA-pv5w-4p9q-p3v2") },
  next: { version: "16.4.1", source: "https://github.com/vercel/next.js/security/advisories" },
  "next-intl": { version: "4.9.2", source: advisory("GHSA-8f24-v5vv-gm5j") },
  nodemailer: { version: "9.1.1", source: advisory("GHSA-2x7j-588g-ccc2") },
  pg: { version: "7.1.2", source: advisory("GHSA-wc9v-mj63-m9g5") },
  "pg-boss": noneKnown,
  pino: noneKnown,
  "postal-mime": { version: "2.7.6", source: "https://github.com/postalsys/postal-mime/blob/master/CHANGELOG.md" },
  postcss: { version: "8.5.23", source: advisory("GHSA-fxqj-rqcc-2cmp") },
  qr: noneKnown,
  "rate-limiter-flexible": noneKnown,
  react: { version: "19.3.1", source: "https://react.dev/blog" },
  "react-dom": { version: "19.3.1", source: "https://react.dev/blog" },
  "react-hook-form": noneKnown,
  tsx: noneKnown,
  uqr: noneKnown,
  "use-intl": { version: "4.9.2", source: advisory("GHSA-8f24-v5vv-gm5j") },
  "workbox-window": noneKnown,
  zod: { version: "3.22.3", source: advisory("GHSA-m95q-7qp3-xv42") },
};

/**
 * Each package that comes with those and had a fault. One whose older line is repaired too is kept by its major version, as
 * `name@3`; in a line that is not here it was assessed by nobody.
 */
export const reachedFloors: Readonly<Record<string, Floor>> = {
  "@vitest/mocker": { version: "4.1.11", source: advisory("GHSA-82fw-gwwq-j7x9") },
  acorn: { version: "7.1.1", source: advisory("GHSA-6chw-6frg-f759") },
  "better-call": { version: "1.0.12", source: advisory("GHSA-hq75-xg7r-rx6c") },
  defu: { version: "6.1.5", source: advisory("GHSA-737v-mqg7-c878") },
  esbuild: { version: "0.28.1", source: advisory("GHSA-g7r4-m6w7-qqqr") },
  "luxon@3": { version: "3.2.1", source: advisory("GHSA-3xq5-wjfh-ppjc") },
  "nanoid@3": { version: "3.3.18", source: advisory("GHSA-2v37-7h3g-55p8") },
  "nanoid@5": { version: "5.1.16", source: advisory("GHSA-28wg-ghj8-5hjv") },
  negotiator: { version: "0.6.1", source: advisory("GHSA-7mc5-chhp-fmc3") },
  "picomatch@2": { version: "2.3.2", source: advisory("GHSA-c2c7-rcm5-vvqj") },
  "picomatch@4": { version: "4.0.4", source: advisory("GHSA-c2c7-rcm5-vvqj") },
  playwright: { version: "1.55.1", source: advisory("GHSA-7mvr-c777-76hp") },
  "semver@7": { version: "7.5.2", source: advisory("GHSA-c2qf-rxjj-qqgw") },
  sharp: { version: "0.35.4", source: advisory("GHSA-rgj7-g3m4-5g8c") },
  terser: { version: "5.14.2", source: advisory("GHSA-4wf5-vphf-c2xc") },
  "vite@8": { version: "8.0.16", source: advisory("GHSA-v6wh-96g9-6wx3") },
  vitest: { version: "4.1.11", source: advisory("GHSA-82fw-gwwq-j7x9") },
  "yaml@2": { version: "2.8.3", source: advisory("GHSA-48c2-rrv3-qjmp") },
};

const nodeSource = "https://nodejs.org/en/blog/vulnerability";
const postgresSource = "https://www.postgresql.org/support/security/";

/** Node by its major version; one that is not here gets no repairs. */
export const nodeFloors: Readonly<Record<string, Floor>> = {
  22: { version: "22.22.2", source: nodeSource },
  24: { version: "24.14.1", source: nodeSource },
  26: { version: undefined, source: nodeSource },
};

/** PostgreSQL by its major version; one that is not here gets no repairs. */
export const postgresFloors: Readonly<Record<string, Floor>> = {
  14: { version: "14.21", source: postgresSource },
  15: { version: "15.16", source: postgresSource },
  16: { version: "16.12", source: postgresSource },
  17: { version: "17.8", source: postgresSource },
  18: { version: "18.2", source: postgresSource },
};
