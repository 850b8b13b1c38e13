import { createServer } from "node:net";
import { StartRefusal } from "#server/start-refusal.ts";

/** @throws StartRefusal when another program listens on the port, or when we may not. */
export function refusePortInUse(port: number): Promise<void> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", (fault: NodeJS.ErrnoException) => {
      const isTaken = fault.code === "EADDRINUSE";
      const why = isTaken ? "is taken by another program" : `cannot be opened (${fault.code})`;
      failed(
        new StartRefusal(`Port ${port} ${why}; set PORT to another, such as PORT=${port === 3001 ? 3002 : 3001}.`),
      );
    });
    probe.listen(port, () => probe.close(() => done()));
  });
}
