const root = document.documentElement;
const words: Record<string, string> = { l: "larger", c: "contrast", s: "slow", k: "keys" };

/** Turns larger letters, contrast and more time on and off where one is, so that nothing typed is lost. */
export function turnLooks(): void {
  for (const control of controls()) {
    control.addEventListener("click", (event) => {
      event.preventDefault();
      const letter = control.getAttribute("data-look") as string;
      turn(letter, !isOn(letter));
    });
  }
}

/** Whether somebody asked for it. */
export function isOn(letter: string): boolean {
  return ` ${root.className} `.indexOf(` kiosk-${words[letter]} `) >= 0;
}

/** Turns one on or off, for the next pages too, until the person finishes. */
export function turn(letter: string, on: boolean): void {
  const name = ` kiosk-${words[letter]}`;
  root.className = root.className.replace(name, "") + (on ? name : "");
  const look = ["l", "c", "s", "k"].filter(isOn).join("");
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store came in 2020, and this must run in older browsers
  document.cookie = `paso-look=${look};Path=/;SameSite=Lax${location.protocol === "https:" ? ";Secure" : ""}`;
  for (const control of controls()) {
    const is = isOn(control.getAttribute("data-look") as string);
    if (control.tagName === "BUTTON") control.setAttribute("aria-pressed", String(is));
    else if (is) control.setAttribute("aria-current", "true");
    else control.removeAttribute("aria-current");
  }
}

function controls(): HTMLElement[] {
  return [].slice.call(document.querySelectorAll("[data-look]"));
}
