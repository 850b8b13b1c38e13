"use client";
import { useEffect } from "react";

/**
 * Shown in place of a page whose script has failed: nothing, on the way to the front's error page, which
 * has its words in the page's language, a code and the way back. Next's own error page speaks English only.
 */
export function LeaveForFaultPage() {
  useEffect(() => {
    const { pathname, search } = window.location;
    const language = document.documentElement.lang || "en";
    window.location.replace(`/${language}/fault?from=${encodeURIComponent(pathname + search)}`);
  }, []);
  return null;
}
