/** The second script, on a device that keeps something: the outbox, and my place as it was last seen. */
import { rememberForm } from "./blank-form.ts";
import { flushOutbox } from "./flush-outbox.ts";
import { keepPlace } from "./keep-place.ts";
import { loadScript, whenSettled, withMore } from "./load-script.ts";
import { paso } from "./paso.ts";
import { queueOffers } from "./queue-offer.ts";
import { send, showRefusal } from "./send.ts";
import { showPaper } from "./show-paper.ts";

const { asked, draftId, locale, path, question, readDraft } = paso.plain;

paso.send = send;
rememberForm();
if (draftId) {
  void readDraft(draftId).then((draft) => {
    if (question === "receipt") showPaper(() => void flushOutbox());
    else if (!draft) location.replace(`/${locale}/finish?ended=yes`);
    else if (question === "check") {
      loadScript(script("check"), () =>
        whenSettled((more) => paso.check && more && void paso.check.showCheck(draft, more).then(showRefusal)),
      );
    }
  });
} else if (asked("a")) withMore((more) => more && more.joinServer());
else if (/^$|device|offline/.test(path)) withMore((more) => more && more.openDraft());
queueOffers();
keepPlace();
void flushOutbox();
addEventListener("online", () => void flushOutbox());
