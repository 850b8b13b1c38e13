import { readSlipLetters } from "#domain/slip/slip-letters.ts";
import { make, makeButton } from "../_screens/make-element.ts";
import type { ReadCode } from "./code-reader.ts";
import { stopCamera } from "./open-camera.ts";

/** The letters of a slip; else who ended it: the officer, the time, or the camera itself. */
export type Seen = { letters: string } | "stopped" | "over" | "fault";

/** Nobody holds a slip for longer: the camera goes off by itself. */
const longestMs = 60_000;

/** Between two pictures, so that the page does not stand still. */
const restMs = 80;

/** Whether an officer holds a slip before the camera now. */
export function isLooking(): boolean {
  return document.querySelector("dialog.camera") !== null;
}

/**
 * Shows the camera's picture above the page until a slip's code is read in it, Escape or the button ends it, or nobody
 * looks any more. The camera is off, and the picture gone, when the answer comes.
 * @param place the element beside which the picture stands: it goes when that goes
 */
export function lookForSlip(place: HTMLElement, stream: MediaStream, read: ReadCode): Promise<Seen> {
  return new Promise((resolve) => {
    const video = make("video", { autoplay: true, muted: true, playsinline: true, "aria-hidden": "true" });
    const said = make("p", { role: "status" }, say("staff.camera.looking"));
    const dialog = make(
      "dialog",
      { class: "camera", "aria-labelledby": "camera-title", close: () => end("stopped") },
      make("h2", { id: "camera-title" }, say("staff.camera.title")),
      make("div", { class: "camera-view" }, video, make("span", { class: "camera-frame" })),
      said,
      make(
        "div",
        { class: "button-row" },
        makeButton(say("staff.camera.stop"), () => end("stopped")),
      ),
    );
    let isOver = false;
    const end = (seen: Seen) => {
      if (isOver) return;
      isOver = true;
      stopCamera(stream);
      video.srcObject = null;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", leave);
      removeEventListener("pagehide", leave);
      dialog.remove();
      resolve(seen);
    };
    const leave = () => end("stopped");
    const look = async () => {
      if (isOver) return;
      if (!dialog.isConnected) return end("stopped");
      const isReady = video.readyState >= video.HAVE_CURRENT_DATA;
      const text = isReady ? await read(video).catch(() => undefined) : undefined;
      if (text !== undefined && readSlipLetters(text)) return end({ letters: text });
      if (text !== undefined) said.textContent = say("staff.camera.other-code");
      setTimeout(() => void look(), restMs);
    };
    const timer = setTimeout(() => end("over"), longestMs);
    document.addEventListener("visibilitychange", leave);
    addEventListener("pagehide", leave);
    for (const track of stream.getVideoTracks()) {
      track.addEventListener("ended", () => end("fault"));
      // A camera that looks at the officer is a mirror, or nobody finds the frame.
      if (track.getSettings().facingMode === "user") video.classList.add("camera-mirror");
    }
    place.append(dialog);
    dialog.showModal();
    video.srcObject = stream;
    void video.play().catch(() => undefined);
    void look();
  });
}
