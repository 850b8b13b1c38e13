import type { ReactNode } from "react";

/** A table that may be wider than the screen. It takes the focus, so that the keyboard scrolls it too. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: what scrolls must be reached by keyboard
    <section className="table" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
