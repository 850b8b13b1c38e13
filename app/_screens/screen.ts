import { make } from "./make-element.ts";

const said = make("div", { role: "status" });
const view = make("div");
let titleOf = (page: string) => page;

/**
 * Puts the screens of a script in the place of what the page says without one.
 * @param title the words of every page's title, with `{page}` where that of a screen stands
 */
export function beginScreens(id: "caseload" | "kept-day", title: string): void {
  titleOf = (page) => title.replace("{page}", page);
  document.getElementById(id)?.replaceChildren(said, view);
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
  document.title = titleOf(title);
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
