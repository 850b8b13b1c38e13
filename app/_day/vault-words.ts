import type { ForgetWords } from "../_vault/offer-forget.ts";
import type { OpenWords } from "../_vault/show-open.ts";

/** What is said where the list of the day can be taken off this device. */
export const forgetWords = (): ForgetWords => ({
  button: say("staff.offline.forget.button"),
  takes: say("staff.offline.forget.takes"),
  yes: say("staff.offline.forget.yes"),
  no: say("staff.offline.forget.no"),
});

/** What is said where the list of the day is locked. */
export const openWords = (): OpenWords => ({
  title: say("staff.offline.open.title"),
  label: say("staff.offline.make.passphrase.label"),
  button: say("staff.offline.open.button"),
  working: say("staff.offline.make.working"),
  wrong: say("staff.offline.open.wrong"),
  wait: say("staff.offline.open.wait"),
  forgot: say("staff.offline.open.forgot"),
  forget: forgetWords(),
});
