/** Why there is no picture: nobody allowed it, there is no camera, another program has it, or something else failed. */
export type NoPicture = "refused" | "none" | "busy" | "fault";

/** Enough for the 45 modules of a slip's code at an arm's length; the rear camera where a device has one. */
const wanted: MediaTrackConstraints = {
  facingMode: { ideal: "environment" },
  width: { ideal: 1280 },
  height: { ideal: 720 },
};

/** Whether this browser can show a camera's picture here at all: only a page on HTTPS may ask. */
export function hasCamera(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === "function";
}

/** The picture of the camera, without sound; the browser may ask the officer first. */
export async function openCamera(): Promise<MediaStream | NoPicture> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
  } catch (fault) {
    return reasonOf(fault instanceof DOMException ? fault.name : "");
  }
}

/** Turns the camera off, and its light. */
export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** By the names of the standard (Media Capture and Streams, getUserMedia). */
function reasonOf(name: string): NoPicture {
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "fault";
}
