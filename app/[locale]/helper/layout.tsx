import type { ReactNode } from "react";
import "./helper.css";

/** The style that only pages of helpers need. */
export default function HelperLayout({ children }: { children: ReactNode }) {
  return children;
}
