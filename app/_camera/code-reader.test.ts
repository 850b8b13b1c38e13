import { afterEach, expect, test, vi } from "vitest";

const video = {} as HTMLVideoElement;

/** A window of a browser with its own reader, and Paso's script for others beside it. */
async function readerIn(own: { formats?: string[]; detect?: () => Promise<{ rawValue: string }[]> }) {
  const asked: string[] = [];
  const detect = own.detect ?? (async () => []);
  class BarcodeDetector {
    static getSupportedFormats = async () => own.formats ?? [];
    detect = () => {
      asked.push("own");
      return detect();
    };
  }
  const readCode = () => {
    asked.push("script");
    return "by the script";
  };
  vi.resetModules();
  vi.stubGlobal("window", { BarcodeDetector, paso: { readCode } });
  const { codeReader } = await import("./code-reader.ts");
  return { read: await codeReader(), asked };
}

afterEach(() => vi.unstubAllGlobals());

test("the browser's own reader is used where it reads such codes", async () => {
  const found = [[], [{ rawValue: "ABC" }]];
  const { read, asked } = await readerIn({ formats: ["qr_code"], detect: async () => found.shift() ?? [] });
  expect(await read?.(video)).toBeUndefined();
  expect(await read?.(video)).toBe("ABC");
  expect(asked).toEqual(["own", "own"]);
});

test("the script reads where the browser's own reader knows no such codes", async () => {
  const { read, asked } = await readerIn({ formats: ["ean_13"] });
  expect(await read?.(video)).toBe("by the script");
  expect(asked).toEqual(["script"]);
});

test("the script goes on where the browser's own reader is but a name", async () => {
  const detect = () => Promise.reject(new DOMException("Barcode detection service unavailable.", "NotSupportedError"));
  const { read, asked } = await readerIn({ formats: ["qr_code"], detect });
  expect([await read?.(video), await read?.(video)]).toEqual(["by the script", "by the script"]);
  expect(asked).toEqual(["own", "script", "script"]);
});
