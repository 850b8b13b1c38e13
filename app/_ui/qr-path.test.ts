import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrPath } from "./qr-path.ts";

describe("a QR code's path", () => {
  it("fills exactly the dark modules, and a receipt's always fits in 33 units", () => {
    const text = "1234567890 12345678901234";
    const { size, path } = qrPath(text);
    expect(size).toBe(33);
    const filled = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)].flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step} ${y}`),
    );
    const dark = encode(text, { ecc: "M", border: 4 }).data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])),
    );
    expect(filled).toEqual(dark);
    expect(path.length).toBeLessThan(3_000);
  });
});
