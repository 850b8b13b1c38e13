import { whenSettled } from "./load-script.ts";
import { paso } from "./paso.ts";
import { queueOffers } from "./queue-offer.ts";
import type { Sealed } from "./seal-record.ts";
import { stamp } from "./stamp.ts";

const { asked, inStore, path, seal, tell, unseal } = paso.plain;
const main = document.getElementById("main") as HTMLElement;

type Seen = { html: string; at: number };

/** My place as it was last seen, sealed: shown again where there is no network, with the time of it. */
export function keepPlace(): void {
  if (path !== "my-place") return;
  if (asked("m")) {
    void seal({ html: main.innerHTML, at: Date.now() })
      .then((record) => inStore<IDBValidKey>("place", "readwrite", (store) => store.put(record, path)))
      .catch(() => 0);
  } else if (!navigator.onLine) {
    void inStore<Sealed | undefined>("place", "readonly", (store) => store.get(path))
      .then(
        (record) =>
          record &&
          unseal<Seen>(record).then((seen) => {
            if (!seen) return;
            whenSettled(() => {
              main.innerHTML = seen.html;
              tell(`${say("offline.outbox.as-of")} <bdi>${stamp(seen.at)}</bdi>`);
              queueOffers();
            });
          }),
      )
      .catch(() => 0);
  }
}
