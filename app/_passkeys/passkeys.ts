/**
 * The script of pages with passkeys, at an element that says all it needs (app/_ui/passkey-place.tsx). The form with
 * passphrase and code stays beside it: where this cannot run, nothing is missing.
 */
import { make } from "../_screens/make-element.ts";
import { fromDevice, toMake, toSign } from "./credential-json.ts";

type Words = { "sign-in": string; text: string; or: string; said: Record<string, string> };
type Reply = { options: never } | { goTo: string } | { said: string };

const place = document.getElementById("passkeys") as HTMLElement;
const { door = "", origin = "", words: text = "{}" } = place.dataset;
const words = JSON.parse(text) as Words;
const notice = make("div", { role: "alert" });
let isBusy = false;

function tell(said: string): void {
  notice.replaceChildren(make("p", { class: "panel" }, words.said[said] || (words.said["fault"] as string)));
}

async function ask(method: "POST" | "PUT", body: object): Promise<Reply> {
  // Without it, a browser that does not say what asks would be given an error page for people.
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  const response = await fetch(door, { method, headers, body: JSON.stringify(body), cache: "no-store" });
  return (await response.json()) as Reply;
}

/** Asks for a challenge, lets the device answer it, and goes where that leads; else gives what is to be said. */
async function attempt(asked: object, device: (options: never) => Promise<Credential | null>): Promise<string> {
  const offer = await ask("POST", asked);
  const reply = "options" in offer ? await ask("PUT", fromDevice((await device(offer.options)) as never)) : offer;
  if (!("goTo" in reply)) return "said" in reply ? reply.said : "fault";
  location.assign(reply.goTo);
  return "";
}

/** One at a time: the device's own window is open meanwhile. */
async function run(asked: object, device: (options: never) => Promise<Credential | null>): Promise<string> {
  if (isBusy) return "";
  isBusy = true;
  notice.replaceChildren();
  const said = await attempt(asked, device).catch((fault: Error) =>
    fault.name === "NotAllowedError" || fault.name === "AbortError"
      ? "stopped"
      : fault.name === "InvalidStateError"
        ? "known"
        : "fault",
  );
  isBusy = false;
  return said;
}

function offerSignIn(): void {
  const click = async () => {
    const said = await run({}, (options) => navigator.credentials.get(toSign(options)));
    if (said) tell(said);
  };
  const button = make("button", { type: "button", class: "button", click }, words["sign-in"]);
  place.append(
    make("div", { class: "button-row" }, button),
    make("p", { class: "hint" }, words.text),
    notice,
    make("p", {}, words.or),
  );
}

function offerToAdd(form: HTMLFormElement): void {
  form.before(notice);
  form.addEventListener("submit", (event) => {
    const name = (form.elements.namedItem("name") as HTMLInputElement).value;
    if (name.trim() === "") return;
    event.preventDefault();
    void run({ name }, (options) => navigator.credentials.create(toMake(options))).then((said) => {
      // What is wrong with a name, the form's own page says, as it does without a script.
      if (said === "name") HTMLFormElement.prototype.submit.call(form);
      else if (said) tell(said);
    });
  });
}

if ("PublicKeyCredential" in window && isSecureContext && location.origin === origin) {
  const form = place.querySelector("form");
  if (form) offerToAdd(form);
  else offerSignIn();
}
