import { digits, keyboardsOf, signs } from "./key-rows.ts";
import { isOn, turn } from "./turn-looks.ts";
import { fieldIn, type TextField, takeBack, typeInto } from "./type-into.ts";

/** Systems that show keys of their own, for every script that they know. */
const hasKeys = /Android|iPhone|iPad|CrOS/;

let panel: HTMLElement | undefined;
let field: TextField | undefined;
let isTouched = false;
let isPutAway = false;
let isUpper = false;
let chosen = 0;

/**
 * Keys on the screen where the system has none: they come by themselves when a finger touches a field, and for everybody
 * who turns them on. The field keeps the focus, so that a keyboard on the desk goes on working.
 */
export function offerKeys(): void {
  const control = document.querySelector<HTMLElement>("[data-look=k]");
  if (!control || hasKeys.test(navigator.userAgent)) return;
  control.hidden = false;
  control.addEventListener("click", () => {
    isPutAway = false;
    const into = field || fieldIn(document.querySelector("#main input:not([type=hidden]), #main textarea"));
    if (isOn("k") && into) into.focus();
    else hide();
  });
  document.addEventListener("pointerdown", (event) => {
    isTouched = event.pointerType === "touch";
  });
  document.addEventListener("focusin", (event) => {
    const into = fieldIn(event.target as Element);
    if (into) field = into;
    if (into && !isPutAway && (isTouched || isOn("k"))) show();
    else hide();
  });
}

function show(): void {
  if (!field) return;
  if (!panel) {
    panel = document.createElement("div");
    panel.className = "kiosk-keyboard no-print";
    panel.setAttribute("role", "region");
    panel.setAttribute("aria-label", say("kiosk.bar.keys"));
    panel.dir = "ltr";
    // The focus stays in the field.
    panel.onmousedown = (event) => event.preventDefault();
    document.body.appendChild(panel);
  }
  isUpper = field.value === "" && field.type === "text" && !isForDigits(field);
  draw();
  document.body.style.paddingBottom = `${panel.offsetHeight}px`;
  // Into the middle of what the keys leave to see.
  const { top, height } = field.getBoundingClientRect();
  window.scrollBy(0, top + (height - window.innerHeight + panel.offsetHeight) / 2);
}

function hide(): void {
  if (panel && panel.parentNode) panel.parentNode.removeChild(panel);
  // The room below the page stays: it would move away under the finger that has just touched a button.
  panel = undefined;
}

function draw(): void {
  if (!panel || !field) return;
  panel.textContent = "";
  row(digits.split("").map(letter));
  const keyboards = keyboardsOf(document.documentElement.lang);
  const rows = keyboards[chosen % keyboards.length] as string[];
  if (!isForDigits(field)) {
    for (const letters of rows) row(letters.split("").map(letter));
    row(signs.split("").map(letter));
  }
  const last = [key("⌫", say("kiosk.keys.back"), () => field && takeBack(field))];
  if (!isForDigits(field)) {
    const upper = key("⇧", say("kiosk.keys.upper"), () => redraw(() => (isUpper = !isUpper)));
    upper.setAttribute("aria-pressed", String(isUpper));
    if ((rows[0] as string).toUpperCase() !== rows[0]) last.unshift(upper);
    if (keyboards.length > 1) {
      const next = keyboards[(chosen + 1) % keyboards.length] as string[];
      last.unshift(key((next[1] as string).slice(0, 3), say("kiosk.keys.script"), () => redraw(() => (chosen += 1))));
    }
    const space = key(" ", say("kiosk.keys.space"), () => write(" "));
    space.className = "kiosk-space";
    last.push(space);
  }
  last.push(
    key("▾", say("kiosk.keys.away"), () => {
      isPutAway = true;
      if (isOn("k")) turn("k", false);
      hide();
    }),
  );
  row(last);
}

function redraw(change: () => void): void {
  change();
  draw();
}

function row(keys: HTMLElement[]): void {
  const line = document.createElement("div");
  for (const one of keys) line.appendChild(one);
  if (panel) panel.appendChild(line);
}

function letter(sign: string): HTMLElement {
  const shown = isUpper ? sign.toUpperCase() : sign;
  return key(shown, "", () => write(shown));
}

function write(text: string): void {
  if (!field) return;
  typeInto(field, text);
  // Each word of a name begins with a capital letter where one was written so.
  if (isUpper) redraw(() => (isUpper = false));
}

function key(sign: string, name: string, press: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  // Not on the way of whoever goes by the tab key, and so has keys.
  button.tabIndex = -1;
  button.textContent = sign;
  if (name) button.setAttribute("aria-label", sign.length > 1 ? `${sign} ${name}` : name);
  button.onclick = press;
  return button;
}

function isForDigits(into: TextField): boolean {
  return into.getAttribute("inputmode") === "numeric" || into.type === "tel";
}
