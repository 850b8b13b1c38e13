import { removeAll } from "./forget.ts";
import { whenSettled } from "./show-whose.ts";

/** The page for no network takes Paso off this device, after it has said what goes. Without a script it does not offer it. */
export function offerReset(): void {
  const reset = document.getElementById("reset");
  if (!reset) return;
  const buttons = reset.querySelectorAll("button");
  const sure = reset.lastChild as HTMLElement;
  const askWhether = () => {
    sure.hidden = !sure.hidden;
    ((sure.hidden ? buttons[0] : sure.firstChild) as HTMLElement).focus();
  };
  (buttons[0] as HTMLElement).onclick = (buttons[2] as HTMLElement).onclick = askWhether;
  (buttons[1] as HTMLElement).onclick = removeAll;
  whenSettled(() => {
    reset.hidden = false;
  }, 120);
}
