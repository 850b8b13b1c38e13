/**
 * The script of a kiosk's pages: it forgets. A file that the browser keeps until somebody finishes, in old JavaScript; a page
 * without it is watched by what stands in for it (`stand-in.ts`). It writes nothing of a person anywhere.
 */
import { askToFinish } from "./ask-to-finish.ts";
import { guardGoing } from "./guard-going.ts";
import { once } from "./has-come.ts";
import { offerKeys } from "./offer-keys.ts";
import { offerListening } from "./offer-listening.ts";
import { offerPrint } from "./offer-print.ts";
import { turnLooks } from "./turn-looks.ts";
import { watchIdle } from "./watch-idle.ts";
import { forgetStores } from "./wipe.ts";

once(() => {
  // Left from the time before the device was a kiosk, or by a page of another site on this address.
  forgetStores();
  turnLooks();
  askToFinish();
  guardGoing();
  watchIdle();
  offerPrint();
  offerKeys();
  offerListening();
});
