import { make } from "./make-element.ts";

const root = document.getElementById("caseload") as HTMLElement;
const said = make("div", { role: "status" });
const view = make("div");

/** Puts the screens of the caseload in the place of what the page says without a script. */
export function beginScreens(): void {
  root.replaceChildren(said, view);
}

/** Shows one screen in place of the other; its heading has the focus, or what it asks for first. */
export function show(title: string, ...parts: (Node | string)[]): void {
  const heading = make("h1", { tabindex: "-1" }, title);
  showBare(title, heading, ...parts);
  heading.focus();
}

/** Shows a screen that brings its own heading. */
export function showBare(title: string, ...parts: (Node | string)[]): void {
  view.replaceChildren(...parts);
  document.title = say("common.title").replace("{page}", title);
  scrollTo(0, 0);
}

/** Takes what is shown away. */
export function clear(): void {
  view.replaceChildren();
  tell("");
}

/** Says something above every screen, until something else is said. */
export function tell(text: string, ...more: Node[]): void {
  said.replaceChildren(...(text ? [make("div", { class: "panel" }, make("p", {}, text), ...more)] : []));
}
