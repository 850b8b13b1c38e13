/**
 * Faults by which a system says that nobody answers at the other end. The last two also end a connection that
 * stood: a query under way when the server stops hears nothing else.
 */
const ofTheNetwork = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "ECONNRESET",
  "EPIPE",
]);

/**
 * PostgreSQL's own words for the same: a connection is broken (class 08), it has no connection, disk or memory left
 * (53), it is being stopped or is starting (57P).
 */
const ofTheServer = /^(?:08[0-9A-Z]{3}|53[0-9A-Z]{3}|57P0[1-5])$/;

/** node-postgres and its pool name these by their text only. The first is that every connection is in use for long. */
const ofTheDriver =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/**
 * Whether a fault says that the database is away or has no room for us now: to come again later helps. What was
 * asked of it may have been kept all the same.
 */
export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const { code } = fault as { code?: unknown };
  if (typeof code === "string" && (ofTheNetwork.has(code) || ofTheServer.test(code))) return true;
  return ofTheDriver.test(fault.message) || (fault.cause !== undefined && isDatabaseAway(fault.cause));
}
