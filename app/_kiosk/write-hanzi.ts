import { type Choice, readHanzi } from "./read-hanzi.ts";

/** What the writer needs of the keys around it. */
type Around = {
  /** Puts characters where the field's cursor is. */
  put: (text: string) => void;
  /** Says something to whoever listens. */
  tell: (text: string) => void;
  /** Called whenever letters came or went. */
  changed: () => void;
  /** A key of the keyboard: its sign, its name, what it does. */
  key: (sign: string, name: string, press: () => void) => HTMLElement;
};

/** Letters on their way to become characters. */
export type HanziWriter = {
  /** Stands above the letters while there are some: what they can be, a few at a time. */
  place: HTMLElement;
  isWriting: () => boolean;
  /** Leaves the letters as they are, in the field: nothing that was written is lost. */
  leave: () => void;
  /** A key, on the screen or the desk; true when it was meant for the characters. */
  press: (pressed: string) => boolean;
};

// A key is 60 pixels wide, and 4 more to the next one.
const stepPx = 64;
const [most, numbered] = [13, 9];

/** Makes what turns letters into characters, with touches or with the keys that everybody knows for it: 1 to 9, space. */
export function makeWriter({ put, tell, changed, key }: Around): HanziWriter {
  const look = readHanzi();
  const place = document.createElement("div");
  place.className = "kiosk-choices";
  place.lang = "zh-Hans";
  let letters = "";
  let all: Choice[] = [];
  let from = 0;
  // A word that begins with a capital letter is written in plain ones.
  let isPlain = false;

  const shown = () => all.slice(from, from + fitting());
  const turn = (by: number) => {
    const to = from + by * fitting();
    if (to < 0 || to >= all.length) return;
    from = to;
    draw();
  };
  const write = (now: string) => {
    letters = now.replace(/^'+/, "");
    all = look(letters);
    from = 0;
    draw();
    changed();
  };
  const choose = (at: number) => {
    const choice = shown()[at];
    if (!choice) return;
    put(choice.text);
    write(letters.slice(choice.length));
    if (!letters) tell(choice.text);
  };
  const leave = () => {
    isPlain = false;
    if (letters) put(letters);
    write("");
  };
  const draw = () => {
    place.textContent = "";
    place.hidden = !letters;
    if (!letters) return;
    const written = document.createElement("b");
    written.textContent = letters;
    place.appendChild(written);
    const choices = shown();
    for (let at = 0; at < choices.length; at++) {
      const { text } = choices[at] as Choice;
      const button = key(text, "", () => choose(at));
      if (at < numbered) button.innerHTML = `<small aria-hidden="true">${at + 1}</small>${text}`;
      place.appendChild(button);
    }
    const turning = (sign: string, name: string, by: number, isOver: boolean) => {
      const button = key(sign, name, () => turn(by)) as HTMLButtonElement;
      button.disabled = isOver;
      place.appendChild(button);
    };
    if (all.length > choices.length) {
      turning("‹", say("kiosk.keys.before"), -1, from === 0);
      turning("›", say("kiosk.keys.more"), 1, from + choices.length >= all.length);
    }
    tell(`${letters}: ${choices.map(({ text }, at) => (at < numbered ? `${at + 1} ${text}` : text)).join(" ")}`);
  };

  const act = (pressed: string): boolean => {
    if (/^[1-9]$/.test(pressed)) choose(Number(pressed) - 1);
    else if (pressed === " ") choose(0);
    else if (pressed === "Enter") leave();
    else if (pressed === "Escape") write("");
    else if (pressed === "Backspace") write(letters.slice(0, -1));
    else if (/^(?:Page|Arrow)Down$/.test(pressed)) turn(1);
    else if (/^(?:Page|Arrow)Up$/.test(pressed)) turn(-1);
    else {
      // A sign goes in as it is, behind what was written.
      if (pressed.length === 1) leave();
      return false;
    }
    return true;
  };
  return {
    place,
    leave,
    isWriting: () => !!letters,
    press: (pressed) => {
      if (/^[A-Z]$/.test(pressed)) {
        leave();
        isPlain = true;
      } else if (/^[^a-z']$/.test(pressed)) isPlain = false;
      if (isPlain) return false;
      const isLetter = /^[a-z]$/.test(pressed) || (pressed === "'" && !!letters);
      if (isLetter) write(letters + pressed);
      return isLetter || (!!letters && act(pressed));
    },
  };
}

/** As many as have room in one row, or in two on a narrow screen, beside the keys that turn. */
function fitting(): number {
  const inRow = Math.floor((Math.min(document.documentElement.clientWidth, 960) - 8) / stepPx);
  const room = inRow >= numbered + 2 ? inRow - 2 : inRow * 2 - 2;
  return Math.max(1, Math.min(most, room));
}
