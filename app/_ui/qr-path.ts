import { encode } from "uqr";

/** A QR code as one filled path in a square of `size` units, its quiet zone included: a run of dark modules is one step. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const rows = data.map((row, y) => {
    const dark = row.map((isDark) => (isDark ? "#" : " ")).join("");
    return [...dark.matchAll(/#+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1H${index}z`).join("");
  });
  return { size, path: rows.join("") };
}
