/** The script that reads QR codes where the browser cannot: the pages of app/_camera ask for it when the camera is wanted. */
import decodeQr from "qr/decode.js";
import { paso } from "../_offline/paso.ts";

/** Larger pictures cost time, and hold no more of a slip's code. */
const longestSide = 1280;

/** How long one picture may be looked at after a first try, in milliseconds. */
const timeLimit = 50;

const canvas = document.createElement("canvas");

paso.readCode = (video) => {
  const scale = Math.min(1, longestSide / Math.max(video.videoWidth, video.videoHeight));
  const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  if (!drawing || width === 0) return undefined;
  Object.assign(canvas, { width, height });
  drawing.drawImage(video, 0, 0, width, height);
  const picture = drawing.getImageData(0, 0, width, height);
  // Nothing of the picture stays.
  Object.assign(canvas, { width: 0, height: 0 });
  try {
    return decodeQr(picture, { timeLimit });
  } catch {
    return undefined;
  }
};
