import type { ReactNode } from "react";

/** Each kind of page has its own `<html>`, with its own language and direction. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}
