import { describe, expect, it } from "vitest";
import { readAddress } from "./read-address.ts";
import { splitAddress } from "./split-address.ts";

const read = (text: string) => {
  const { number, street, unit, city, state, zip } = readAddress(splitAddress(text)) ?? {};
  return [number, street, unit, city, state, zip].join("|");
};

describe("an address that is written freely", () => {
  it.each([
    "412 Magnolia St, Houston, TX 77002",
    "412 Magnolia St\nHouston, Texas 77002-1234",
    "412 Magnolia Street Houston TX 77002",
    "412 magnolia st, houston tx, 77002, USA",
    "412 Calle Magnolia\nHouston\nTejas\n77002\nEstados Unidos",
    "Ana Quispe\n412 Magnolia St.\nHouston, T.X. 77002",
    "412 Magnolia St; Houston; TX; 77002",
  ])("is the same address: %j", (text) => {
    expect(read(text)).toBe("412|MAGNOLIA||HOUSTON|TX|77002");
  });

  it.each([
    ["412 Magnolia St Apt 4B, Houston, TX 77002", "412|MAGNOLIA|4B|HOUSTON|TX|77002"],
    ["412 Magnolia St Apt 4B Houston TX 77002", "412|MAGNOLIA|4B|HOUSTON|TX|77002"],
    ["412 Magnolia St, Apt 4B, Houston TX", "412|MAGNOLIA|4B|HOUSTON|TX|"],
    ["412 Magnolia St\nApto 4B", "412|MAGNOLIA|4B|||"],
    ["77002 Magnolia St", "77002|MAGNOLIA||||"],
    ["10 Broadway, New York, New York 10004", "10|BROADWAY||NEWYORK|NY|10004"],
    ["9 K St, Washington, D.C. 20001", "9|K||WASHINGTON|DC|20001"],
    ["with my aunt in Houston", "|||||"],
    ["", "|||||"],
  ])("is parted: %j", (text, parts) => {
    expect(read(text)).toBe(parts);
  });
});
