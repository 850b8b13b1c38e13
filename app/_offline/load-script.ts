import type { More } from "./more.ts";
import { paso } from "./paso.ts";

/** Loads another of Paso's scripts; goes on without it where it cannot be had. */
export function loadScript(address: string, then?: () => void): void {
  const element = document.createElement("script");
  element.src = address;
  element.onload = element.onerror = then as () => void;
  document.head.appendChild(element);
}

/** Changes words of the page as soon as React is done with them. */
export function whenSettled(act: (more?: More) => void): void {
  withMore((more) => (more ? more.whenSettled(() => act(more), 120) : act()));
}

/** Does something that few pages need, and that this script therefore does not carry. */
export function withMore(act: (more: More | undefined) => unknown): void {
  if (paso.more) act(paso.more);
  else loadScript(script("more"), () => act(paso.more));
}
