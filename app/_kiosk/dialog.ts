/** A question above the page, and the buttons that answer it: each has its words and what it does. */
type Question = { title: string; text: string[]; buttons: [string, () => void][]; onEscape: () => void };

let open: HTMLElement | undefined;
let before: Element | null;

/**
 * Asks something above the page, which cannot be used meanwhile. The first button has the focus; a screen reader hears the
 * title and the text. Gives the place where more can be said.
 */
export function showDialog({ title, text, buttons, onEscape }: Question): HTMLElement {
  closeDialog();
  before = document.activeElement;
  const cover = document.createElement("div");
  cover.className = "kiosk-cover";
  cover.innerHTML =
    `<div class="kiosk-dialog" role="alertdialog" aria-modal="true" aria-labelledby="kiosk-title" aria-describedby="kiosk-text">` +
    `<h2 id="kiosk-title">${title}</h2><div id="kiosk-text">${text.map((line) => `<p>${line}</p>`).join("")}</div>` +
    `<p class="kiosk-left"></p><div class="button-row"></div></div>`;
  const row = cover.querySelector(".button-row") as HTMLElement;
  for (const [words, act] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = row.firstChild ? "quiet-button" : "button";
    button.textContent = words;
    button.onclick = () => {
      closeDialog();
      act();
    };
    row.appendChild(button);
  }
  cover.onkeydown = (event) => {
    if (event.key === "Escape") {
      closeDialog();
      onEscape();
    } else if (event.key === "Tab") keepInside(event, row);
  };
  document.body.appendChild(cover);
  open = cover;
  (row.firstChild as HTMLElement).focus();
  return cover.querySelector(".kiosk-left") as HTMLElement;
}

/** Takes the question away, and gives the focus back to where it was. */
export function closeDialog(): void {
  if (!open) return;
  const cover = open;
  open = undefined;
  if (cover.parentNode) cover.parentNode.removeChild(cover);
  if (before instanceof HTMLElement) before.focus();
}

function keepInside(event: KeyboardEvent, row: HTMLElement): void {
  const [first, last] = [row.firstChild as HTMLElement, row.lastChild as HTMLElement];
  const edge = event.shiftKey ? first : last;
  if (document.activeElement !== edge) return;
  (event.shiftKey ? last : first).focus();
  event.preventDefault();
}
