import { flushOutbox } from "./flush-outbox.ts";
import { keepEntry } from "./outbox-store.ts";
import { paso } from "./paso.ts";

const { locale, tell } = paso.plain;

/** The answer to an offer waits on this device when there is no network. The deadline is the server's. */
export function queueOffers(): void {
  ([].slice.call(document.querySelectorAll("form[data-offer]")) as HTMLFormElement[]).map((form) =>
    form.addEventListener("submit", (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      const { offer, answer } = form.dataset as { offer: string; answer: string };
      const key = (form.querySelector("[name=answer-key]") as HTMLInputElement).value;
      const body = `answer=${answer}&key=${encodeURIComponent(key)}&language=${locale}`;
      void keepEntry({ kind: "offer", id: offer, body, at: Date.now(), attempts: [] }).then(() => {
        tell(say("offline.outbox.offer"));
        void flushOutbox();
      });
    }),
  );
}
