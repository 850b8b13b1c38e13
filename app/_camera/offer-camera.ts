import { make, makeButton } from "../_screens/make-element.ts";
import { codeReader } from "./code-reader.ts";
import { lookForSlip, type Seen } from "./look-for-slip.ts";
import { hasCamera, type NoPicture, openCamera, stopCamera } from "./open-camera.ts";

/**
 * A button that reads a slip with the camera into a field, and hands it in as if somebody had typed it. Nothing where the
 * browser has no camera to offer: the field stays for whoever types, and for a scanner.
 */
export function offerCamera(input: HTMLInputElement, submit: () => void): HTMLElement[] {
  if (!hasCamera()) return [];
  const said = make("p", { role: "status" });
  const button = makeButton(say("staff.camera.open"), () => read());
  const place = make("div", { class: "read-by-camera" }, button, said);
  let isBusy = false;
  const read = async () => {
    if (isBusy) return;
    isBusy = true;
    said.textContent = say("staff.camera.starting");
    const seen = await readSlip(place);
    isBusy = false;
    said.textContent = wordsOf(seen);
    button.focus();
    if (typeof seen === "string") return;
    input.value = seen.letters;
    submit();
  };
  return [place];
}

async function readSlip(place: HTMLElement): Promise<Seen | NoPicture> {
  const [stream, reader] = await Promise.all([openCamera(), codeReader()]);
  if (typeof stream === "string") return stream;
  // While the browser asked, the officer may have gone on to something else.
  if (reader && place.isConnected && !document.hidden) return lookForSlip(place, stream, reader);
  stopCamera(stream);
  return reader ? "stopped" : "fault";
}

function wordsOf(seen: Seen | NoPicture): string {
  switch (seen) {
    case "refused":
      return say("staff.camera.refused");
    case "none":
      return say("staff.camera.none");
    case "busy":
      return say("staff.camera.busy");
    case "fault":
      return say("staff.camera.fault");
    case "over":
      return say("staff.camera.over");
    case "stopped":
      return say("staff.camera.stopped");
    default:
      return say("staff.camera.read");
  }
}
