import { isOver } from "./wipe.ts";

// As long as a form may take to Paso and back where the network is weak; what was sent once may be sent again.
const patienceMs = 30_000;

/** The header by which the front tells a script where an answer leads (server/front/dress-answer.ts). */
const goesTo = "Paso-Goes-To";

/**
 * Posts a form as its button would, and leaves the page for it only when the answer has come: wherever the network goes away,
 * what is typed still stands there. `stays` is told when the page stays: nobody answered, or it shows what is wrong.
 */
export function sendForm(
  form: HTMLFormElement,
  pressed: HTMLButtonElement | null,
  stays: (isAnswered: boolean) => void,
): void {
  const named = pressed && pressed.form === form && pressed.name ? pressed : null;
  const typed = new FormData(form);
  if (named) typed.append(named.name, named.value);
  const request = new XMLHttpRequest();
  request.open("POST", form.getAttribute("action") || location.href);
  request.timeout = patienceMs;
  request.responseType = "document";
  request.setRequestHeader("Accept", "text/html");
  request.setRequestHeader(goesTo, "tell");
  request.onloadend = () => {
    // Whoever has finished meanwhile is not brought back.
    if (isOver()) return;
    const to = request.status && request.getResponseHeader(goesTo);
    if (!request.status) stays(false);
    else if (to) location.href = to;
    else if (request.status < 500 && show(request.responseXML)) stays(true);
    else postByBrowser(form, named);
  };
  request.send(typed);
}

/** The same page with what is wrong on it; false where the answer is none of a kiosk's pages. */
function show(page: Document | null): boolean {
  const [here, main] = [document, page].map((one) => one && one.getElementById("main"));
  if (!page || !here || !main || !here.parentNode || !page.querySelector(".kiosk-bar")) return false;
  here.parentNode.replaceChild(document.adoptNode(main), here);
  document.title = page.title;
  const summary = main.querySelector<HTMLElement>(".summary") || main.querySelector<HTMLElement>("h1");
  if (summary) summary.focus();
  return true;
}

/** Another page, such as one about a fault or in another language, comes as the browser brings it. */
export function postByBrowser(form: HTMLFormElement, named: HTMLButtonElement | null): void {
  if (named) {
    const elsewhere = named.getAttribute("formaction");
    if (elsewhere) form.setAttribute("action", elsewhere);
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = named.name;
    field.value = named.value;
    form.appendChild(field);
  }
  HTMLFormElement.prototype.submit.call(form);
}
