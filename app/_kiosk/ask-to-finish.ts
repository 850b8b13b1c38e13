import { showDialog } from "./dialog.ts";
import { wipe } from "./wipe.ts";

/** "Finish" asks once, then forgets. Where nothing is open it begins again at once. */
export function askToFinish(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    const to = link ? link.getAttribute("href") || "" : "";
    const isEnd = to === "/kiosk/start";
    if (!isEnd && !/^\/[\w-]+\/finish\?(?:[^#]*&)?[am]=/.test(to)) return;
    event.preventDefault();
    if (isEnd) return wipe();
    showDialog({
      title: say("home.finish.title"),
      text: [say("home.finish.unsent"), say("home.finish.back"), say("home.finish.sent")],
      buttons: [
        [say("home.finish.button"), wipe],
        [say("kiosk.stay"), () => {}],
      ],
      onEscape: () => {},
    });
  });
  document.addEventListener("submit", (event) => {
    if (!/^\/[\w-]+\/finish$/.test(location.pathname)) return;
    event.preventDefault();
    wipe();
  });
}
