import type { Check } from "./check.ts";
import type { More } from "./more.ts";
import type { PlainParts } from "./plain-parts.ts";

/** What the scripts of one page give each other. */
export type Paso = {
  plain: PlainParts;
  more?: More;
  check?: Check;
  send?: () => void;
  /** Reads the QR code in the picture that a video shows (app/_camera/qr.ts). */
  readCode?: (video: HTMLVideoElement) => string | undefined;
};

const page = window as unknown as { paso?: Paso };

page.paso = page.paso || ({} as Paso);

export const paso = page.paso;
