/** A key on the screen: its sign, its name where the sign says too little, and what it does. */
export function makeKey(sign: string, name: string, press: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  // Not on the way of whoever goes by the tab key, and so has keys.
  button.tabIndex = -1;
  button.textContent = sign;
  if (name) button.setAttribute("aria-label", sign.length > 1 ? `${sign} ${name}` : name);
  button.onclick = press;
  return button;
}

/** Keys beside each other. */
export function makeRow(keys: HTMLElement[]): HTMLElement {
  const line = document.createElement("div");
  for (const one of keys) line.appendChild(one);
  return line;
}
