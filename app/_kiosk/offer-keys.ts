import { bringHanzi, hasHanzi } from "./bring-hanzi.ts";
import { digits, keyboardsOf, signs } from "./key-rows.ts";
import { makeKey, makeRow } from "./make-key.ts";
import { isOn, turn } from "./turn-looks.ts";
import { fieldIn, type TextField, takeBack, typeInto } from "./type-into.ts";
import type { HanziWriter } from "./write-hanzi.ts";

/** Systems that show keys of their own, for every script that they know. */
const hasKeys = /Android|iPhone|iPad|CrOS/;

let panel: HTMLElement | undefined;
let field: TextField | undefined;
let isTouched = false;
let isPutAway = false;
let isUpper = false;
let chosen = 0;
let room = 0;
let told: HTMLElement | undefined;
let writer: HanziWriter | undefined;
let isLatin = false;

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
    const own = field && document.contains(field) ? field : undefined;
    const into = own || fieldIn(document.querySelector("#main input:not([type=hidden]), #main textarea"));
    if (isOn("k") && into) into.focus();
    else hide();
  });
  document.addEventListener("pointerdown", (event) => {
    isTouched = event.pointerType === "touch";
  });
  document.addEventListener("focusin", (event) => {
    const into = fieldIn(event.target as Element);
    if (writer && into !== field) writer.leave();
    if (into) field = into;
    if (into && !isPutAway && (isTouched || isOn("k"))) show();
    else hide();
  });
  if (hasHanzi()) {
    document.addEventListener("keydown", (event) => {
      if (!panel || !writer || !writesHanzi() || event.target !== field || event.isComposing) return;
      if (!event.ctrlKey && !event.altKey && !event.metaKey && writer.press(event.key)) event.preventDefault();
    });
  }
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
  if (takesHanzi() && (!told || told.parentNode !== panel)) {
    // What the letters can be, to whoever listens.
    told = document.createElement("p");
    told.className = "screen-reader";
    told.setAttribute("role", "status");
    panel.insertBefore(told, panel.firstChild);
  }
  isUpper = field.value === "" && field.type === "text" && !isForDigits(field);
  draw();
  makeRoom();
  if (takesHanzi() && !writer) bring();
}

/** The field into the middle of what the keys leave to see. */
function makeRoom(): void {
  if (!panel || !field) return;
  room = panel.offsetHeight;
  document.body.style.paddingBottom = `${room}px`;
  const { top, height } = field.getBoundingClientRect();
  window.scrollBy(0, top + (height - window.innerHeight + room) / 2);
}

function hide(): void {
  if (panel && panel.parentNode) panel.parentNode.removeChild(panel);
  // The room below the page stays: it would move away under the finger that has just touched a button.
  panel = undefined;
}

function draw(): void {
  if (!panel || !field) return;
  for (const row of [].slice.call(panel.querySelectorAll("div")) as HTMLElement[]) panel.removeChild(row);
  const rows = [makeRow(digits.split("").map(letter))];
  const keyboards = keyboardsOf(document.documentElement.lang);
  const letters = keyboards[chosen % keyboards.length] as string[];
  if (!isForDigits(field)) {
    for (const line of letters) rows.push(makeRow(line.split("").map(letter)));
    rows.push(makeRow(signs.split("").map(letter)));
  }
  const last = [makeKey("⌫", say("kiosk.keys.back"), takeOneBack)];
  if (!isForDigits(field)) {
    const upper = makeKey("⇧", say("kiosk.keys.upper"), () => redraw(() => (isUpper = !isUpper)));
    upper.setAttribute("aria-pressed", String(isUpper));
    if (!writesHanzi() && (letters[0] as string).toUpperCase() !== letters[0]) last.unshift(upper);
    if (keyboards.length > 1) {
      const next = keyboards[(chosen + 1) % keyboards.length] as string[];
      last.unshift(
        makeKey((next[1] as string).slice(0, 3), say("kiosk.keys.script"), () => redraw(() => (chosen += 1))),
      );
    }
    if (takesHanzi()) last.unshift(makeKey(writesHanzi() ? "abc" : "拼音", say("kiosk.keys.script"), turnHanzi));
    const space = makeKey(" ", say("kiosk.keys.space"), () => write(" "));
    space.className = "kiosk-space";
    last.push(space);
  }
  last.push(
    makeKey("▾", say("kiosk.keys.away"), () => {
      isPutAway = true;
      if (isOn("k")) turn("k", false);
      if (writer) writer.leave();
      hide();
    }),
  );
  for (const row of rows.concat(makeRow(last))) panel.appendChild(row);
  if (writer && told && writesHanzi()) {
    panel.insertBefore(writer.place, told.nextSibling);
    toggle();
  }
}

function redraw(change: () => void): void {
  change();
  draw();
}

function letter(sign: string): HTMLElement {
  const shown = isUpper && !writesHanzi() ? sign.toUpperCase() : sign;
  return makeKey(shown, "", () => write(shown));
}

function write(text: string): void {
  if (!field || (writer && writesHanzi() && writer.press(text))) return;
  typeInto(field, text);
  // Each word of a name begins with a capital letter where one was written so.
  if (isUpper) redraw(() => (isUpper = false));
}

function takeOneBack(): void {
  if (!field || (writer && writesHanzi() && writer.press("Backspace"))) return;
  takeBack(field);
}

/** Whether Chinese makes sense in the field: a name, a place, what somebody tells. A number of a document is Latin. */
function takesHanzi(): boolean {
  return (
    hasHanzi() && !!field && /^text/.test(field.type) && !isForDigits(field) && !/number$|^proof$/.test(field.name)
  );
}

function writesHanzi(): boolean {
  return !!writer && !isLatin && takesHanzi();
}

/** From characters to letters, as a passport and an address of e-mail have them, and back. */
function turnHanzi(): void {
  if (!writer) bring(true);
  else {
    writer.leave();
    isLatin = !isLatin;
    isUpper = !!field && !field.value;
    draw();
  }
}

/** Without it the letters stay, and whoever asked for it is told so. */
function bring(isAskedFor?: true): void {
  bringHanzi((make) => {
    if (make && !writer)
      writer = make({ put: (text) => field && typeInto(field, text), tell, changed: toggle, key: makeKey });
    if (make && isAskedFor) isLatin = false;
    tell(make || !isAskedFor ? "" : say("kiosk.keys.no-hanzi"));
    if (told) told.className = make || !isAskedFor ? "screen-reader" : "kiosk-note";
    draw();
    makeRoom();
  });
}

function tell(text: string): void {
  if (told) told.textContent = text;
}

/** What the letters can be stands where the digits are otherwise, so that no letter moves under the finger. */
function toggle(): void {
  if (!panel || !writer || !writer.place.parentNode) return;
  (writer.place.nextSibling as HTMLElement).hidden = writer.isWriting();
  // Where there are fewer keys again, nothing moves: a finger may be on its way to a button.
  if (panel.offsetHeight > room) makeRoom();
}

function isForDigits(into: TextField): boolean {
  return into.getAttribute("inputmode") === "numeric" || into.type === "tel";
}
