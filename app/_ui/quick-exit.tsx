import type { ReactNode } from "react";

/** A fast way out that needs no script: it leads to a site that everybody visits and tells it nothing of us. */
export function QuickExit({ children }: { children: ReactNode }) {
  return (
    <p className="way-out">
      <a id="quick-exit" className="quick-exit" href="https://www.wikipedia.org/" rel="noreferrer">
        {children}
      </a>
    </p>
  );
}
