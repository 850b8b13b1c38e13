import { loadScript } from "../_offline/load-script.ts";
import { paso } from "../_offline/paso.ts";

/** Reads the QR code in the picture that a video shows now; undefined where there is none. */
export type ReadCode = (video: HTMLVideoElement) => Promise<string | undefined>;

/** The browser's own reader (Barcode Detection API), which not every browser has. */
type OwnReader = {
  new (options: { formats: string[] }): { detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]> };
  getSupportedFormats(): Promise<string[]>;
};

/**
 * The browser's own reader where it reads QR codes, else a script that is asked for now (qr.ts). Undefined where that
 * script cannot be had.
 */
export async function codeReader(): Promise<ReadCode | undefined> {
  return (await ownReader()) ?? scriptReader();
}

/** Some browsers have the reader's name and nothing behind it: the first picture shows it, and the script goes on. */
async function ownReader(): Promise<ReadCode | undefined> {
  const { BarcodeDetector: Own } = window as unknown as { BarcodeDetector?: OwnReader };
  const formats = (await Own?.getSupportedFormats().catch(() => undefined)) ?? [];
  if (!Own || !formats.includes("qr_code")) return undefined;
  const own = new Own({ formats: ["qr_code"] });
  let instead: Promise<ReadCode | undefined> | undefined;
  return async (video) => {
    if (!instead) {
      const found = await own.detect(video).catch(() => undefined);
      if (found) return found[0]?.rawValue;
      instead = scriptReader();
    }
    return (await instead)?.(video);
  };
}

async function scriptReader(): Promise<ReadCode | undefined> {
  if (!paso.readCode) await new Promise<void>((loaded) => loadScript(script("qr"), loaded));
  const read = paso.readCode;
  return read && (async (video) => read(video));
}
