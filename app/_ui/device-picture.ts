import { renderSVG } from "uqr";

/** The key of a device as a page shows it: in groups of four, and as a picture that the device reads. */
export function devicePicture({ key, address }: { key: string; address: string }): { key: string; picture: string } {
  return {
    key: key.replaceAll(/(.{4})(?=.)/g, "$1 "),
    picture: `data:image/svg+xml;base64,${Buffer.from(renderSVG(address)).toString("base64")}`,
  };
}
