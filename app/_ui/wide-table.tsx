import type { ReactNode } from "react";

type WideTableProps = { label: string; isWrapped?: boolean; children: ReactNode };

/**
 * A table that may be wider than the screen. It takes the focus, so that the keyboard scrolls it too. One that is wrapped
 * has cells of several lines, where a row would otherwise be wider than most screens.
 */
export function WideTable({ label, isWrapped, children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: what scrolls must be reached by keyboard
    <section className={isWrapped ? "table table-wrapped" : "table"} aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
