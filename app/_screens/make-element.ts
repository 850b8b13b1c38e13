type Attributes = Record<string, string | boolean | (() => unknown) | undefined>;

/**
 * An element with attributes and what stands in it; words are always text, never HTML. A function is what its `click`
 * does.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, () => void value());
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside);
  return element;
}

/** A button that sends no form. */
export function makeButton(words: string, click: () => unknown, more: Attributes = {}): HTMLButtonElement {
  return make("button", { type: "button", class: "quiet-button", click, ...more }, words);
}

/** A name as its owner writes it, in one piece. */
export function makeName(name: string): HTMLElement {
  return make("bdi", { translate: "no" }, name);
}
