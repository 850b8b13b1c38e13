import { make } from "../_screens/make-element.ts";
import { isWrong, makeForm } from "../_screens/make-form.ts";
import { show, tell } from "../_screens/screen.ts";
import { newPassphrase } from "../_vault/new-passphrase.ts";
import type { Vault } from "../_vault/vault.ts";
import { askForDay } from "./ask-day.ts";
import type { DayReply } from "./day-reply.ts";
import { dayVault } from "./day-vault.ts";
import { keepShell } from "./keep-shell.ts";
import { tellNoReply } from "./tell-no-reply.ts";

/** Asks whether this device shall keep the port's day, and under which passphrase. */
export function showMake(opened: (vault: Vault) => void): void {
  const passphrase = newPassphrase({
    label: say("staff.offline.make.passphrase.label"),
    hint: say("staff.offline.make.passphrase.hint"),
    again: say("staff.offline.make.again.label"),
    short: say("staff.offline.make.passphrase.problems.short"),
    different: say("staff.offline.make.again.problems.different"),
  });
  const button = make("button", { type: "submit", class: "button" }, say("staff.offline.make.button"));
  const submit = async () => {
    if (isWrong(form, passphrase.problems()) || button.disabled) return;
    button.disabled = true;
    tell(say("staff.offline.make.working"));
    const reply = await askForDay();
    if (reply === "no-network") tell(say("staff.offline.make.network"));
    else if (typeof reply === "string" || "goTo" in reply) tellNoReply(reply);
    else if (await keepShell()) opened(await keepDay(passphrase.typed(), reply));
    else tellNoReply("later");
    button.disabled = false;
  };
  const form = makeForm(submit, ...passphrase.fields, make("div", { class: "button-row" }, button));
  show(
    say("staff.offline.title"),
    make("p", {}, say("staff.offline.make.why")),
    make("p", { class: "binding" }, say("staff.offline.make.own")),
    make(
      "ul",
      {},
      make("li", {}, say("staff.offline.make.holds")),
      make("li", {}, say("staff.offline.make.read")),
      make("li", {}, say("staff.offline.make.ends")),
    ),
    form,
  );
}

async function keepDay(passphrase: string, { mark, ...day }: DayReply): Promise<Vault> {
  const port = location.pathname.split("/")[3] ?? "";
  const seenAt = Date.now();
  const vault = await dayVault.make(passphrase, mark, { port, seenAt, until: seenAt + day.endsInMs });
  await vault.change("day", () => day);
  return vault;
}
