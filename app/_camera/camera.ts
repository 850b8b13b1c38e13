/**
 * The script of the counter's page: beside the field of the number it offers the camera (its form says
 * where). Without it the page is the same, and letters are typed.
 */
import { offerCamera } from "./offer-camera.ts";

const place = document.getElementById("slip-camera");
const form = place?.closest("form");
const input = form?.querySelector<HTMLInputElement>('[name="handle"]');

if (place && form && input) place.append(...offerCamera(input, () => HTMLFormElement.prototype.submit.call(form)));
