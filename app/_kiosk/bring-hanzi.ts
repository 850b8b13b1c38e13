import type { makeWriter } from "./write-hanzi.ts";

declare global {
  interface Window {
    pasoHanzi?: typeof makeWriter;
  }
}

/** The address of the script that writes Chinese; empty in all other languages, whose script then has nothing of it. */
const address = script("hanzi");

let asked = false;

/** Whether the page is in Chinese, where letters can become characters. */
export function hasHanzi(): boolean {
  return !!address;
}

/** Brings what writes Chinese, once at a time; nothing where it cannot be had, and it may be asked for again. */
export function bringHanzi(then: (make: typeof makeWriter | undefined) => void): void {
  if (!address || asked) return;
  asked = true;
  const element = document.createElement("script");
  element.src = address;
  element.onload = element.onerror = () => {
    asked = false;
    then(window.pasoHanzi);
  };
  document.head.appendChild(element);
}
