"use client";
import { LeaveForFaultPage } from "#app/_ui/leave-for-fault-page.tsx";

/** Takes the place of the whole document, so that it brings its own. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <LeaveForFaultPage />
      </body>
    </html>
  );
}
