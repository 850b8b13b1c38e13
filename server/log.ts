import { pino } from "pino";

/** All that a line of the log may hold. No address, cookie, body, name or message of an error is among them. */
export type LogFields = {
  method?: string;
  /** The path as a pattern (`routePattern`): no ids, no query. */
  route?: string;
  status?: number;
  durationMs?: number;
  /** The code that the person was shown. */
  code?: string;
  /** The name of an error's class, and where in our code it was thrown. */
  fault?: string;
  at?: string;
  /** Five letters or digits by which PostgreSQL names an error. */
  sqlState?: string;
  /** Why a helper, a kiosk or a member of staff was turned away, and from which act: fixed words of our code. */
  refusal?: string;
  act?: string;
  /** Whose record cannot be opened: its random id, so that it can be mended. */
  application?: string;
  job?: string;
  count?: number;
};

const allowed: (keyof LogFields)[] = [
  "method",
  "route",
  "status",
  "durationMs",
  "code",
  "fault",
  "at",
  "sqlState",
  "refusal",
  "act",
  "application",
  "job",
  "count",
];

const writer = pino({ base: null, level: process.env["LOG_LEVEL"] ?? "info" });

/** The only way to write to the log; `event` is a fixed text of our code, never a person's. */
export const log = {
  info: (event: string, fields: LogFields = {}) => writer.info(onlyAllowed(fields), event),
  warn: (event: string, fields: LogFields = {}) => writer.warn(onlyAllowed(fields), event),
  error: (event: string, fields: LogFields = {}) => writer.error(onlyAllowed(fields), event),
};

/** An error's fields for the log. Its message is left out: a database puts the row's values into it. */
export function faultFields(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const at = fault.stack?.split("\n").find((line) => /^\s+at /.test(line));
  const sqlState = "code" in fault && /^[0-9A-Z]{5}$/.test(String(fault.code)) ? String(fault.code) : undefined;
  return {
    fault: fault.constructor.name,
    ...(at ? { at: at.trim().replace(/\(?file:\/\/|\?[^:)]*/g, "") } : {}),
    ...(sqlState ? { sqlState } : {}),
  };
}

/** The list is held at run time too: what a type allows a cast can break. */
export function onlyAllowed(fields: LogFields): LogFields {
  return Object.fromEntries(
    allowed.flatMap((name) => {
      const value = fields[name];
      const isPlain = typeof value === "number" || (typeof value === "string" && value.length <= 200);
      return isPlain ? [[name, value]] : [];
    }),
  );
}
