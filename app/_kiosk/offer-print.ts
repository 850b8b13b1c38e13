// As long as a printer takes to be heard; nobody needs a second slip before.
const printingMs = 10_000;

/**
 * A button that prints what is to be taken along, once a press however often it is pressed. The picture for a telephone, with
 * the number beside it, is no such thing: it works for ten minutes.
 */
export function offerPrint(): void {
  const main = document.getElementById("main");
  if (!main || !document.querySelector(".qr") || document.getElementById("pin") || !window.print) return;
  const row = document.createElement("div");
  row.className = "kiosk-print";
  row.innerHTML = `<div class="button-row"><button type="button" class="button">${say("kiosk.print.button")}</button></div><p role="status"></p><p>${say("kiosk.print.hint")}</p>`;
  const button = row.querySelector("button") as HTMLButtonElement;
  const told = row.querySelector("[role]") as HTMLElement;
  let isPrinting = false;
  button.onclick = () => {
    if (isPrinting) return;
    isPrinting = true;
    button.setAttribute("aria-disabled", "true");
    told.textContent = say("kiosk.print.doing");
    setTimeout(() => {
      isPrinting = false;
      button.removeAttribute("aria-disabled");
      told.textContent = "";
      // The first slip may still wait for its printer: whoever presses now asks for one more.
      button.textContent = say("kiosk.print.again");
    }, printingMs);
    window.print();
  };
  const heading = main.querySelector("h1");
  if (heading && heading.parentNode) heading.parentNode.insertBefore(row, heading.nextSibling);
}
