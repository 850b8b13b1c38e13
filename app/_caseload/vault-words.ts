import type { ForgetWords } from "../_vault/offer-forget.ts";
import type { OpenWords } from "../_vault/show-open.ts";

/** What is said where the caseload can be taken off this laptop. */
export const forgetWords = (): ForgetWords => ({
  button: say("helper/caseload.forget.button"),
  takes: say("helper/caseload.forget.takes"),
  yes: say("helper/caseload.forget.yes"),
  no: say("helper/caseload.forget.no"),
});

/** What is said where the caseload is locked. */
export const openWords = (): OpenWords => ({
  title: say("helper/caseload.open.title"),
  label: say("helper/caseload.make.passphrase.label"),
  button: say("helper/caseload.open.button"),
  working: say("helper/caseload.make.working"),
  wrong: say("helper/caseload.open.wrong"),
  wait: say("helper/caseload.open.wait"),
  forgot: say("helper/caseload.open.forgot"),
  forget: forgetWords(),
});
