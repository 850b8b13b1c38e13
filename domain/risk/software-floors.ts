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

/** Each package that Paso needs to run. */
export const packageFloors: Readonly<Record<string, Floor>> = {
  "@electric-sql/pglite": noneKnown,
  "@noble/curves": noneKnown,
  "@noble/hashes": noneKnown,
  "@simplewebauthn/server": noneKnown,
  "better-auth": { version: "1.4.5", source: advisory("GHSA-x732-6j76-qmhm") },
  jose: { version: "4.15.5", source: advisory("GHSA-hhhv-q57g-882q") },
  kysely: { version: "0.28.14", source: advisory("GHSA-8cpq-38p9-67gx") },
  next: { version: "16.4.1", source: "https://github.com/vercel/next.js/security/advisories" },
  "next-intl": { version: "4.9.2", source: advisory("GHSA-8f24-v5vv-gm5j") },
  nodemailer: { version: "9.1.1", source: advisory("GHSA-2x7j-588g-ccc2") },
  pg: { version: "7.1.2", source: advisory("GHSA-wc9v-mj63-m9g5") },
  "pg-boss": noneKnown,
  pino: noneKnown,
  "postal-mime": { version: "2.7.6", source: "https://github.com/postalsys/postal-mime/blob/master/CHANGELOG.md" },
  postcss: { version: "8.4.31", source: advisory("GHSA-7fh5-64p2-3v2j") },
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
