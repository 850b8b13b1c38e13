import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressKeys } from "./address-keys.ts";
import { readAddress } from "./read-address.ts";

const place = { city: "San José", state: "CA", postalCode: "95112-0001" };

function read(line1: string, line2 = "") {
  return readAddress({ line1, line2, ...place });
}

const keysOf = (line1: string, line2 = "") => {
  const address = read(line1, line2);
  return address && addressKeys(address, (text) => text);
};

describe("reading an address", () => {
  it.each([
    ["1204 N Oak Street", ["1204", "OAK", "ST", "N", ""]],
    ["1204 Oak St. Norte", ["1204", "OAK", "ST", "N", ""]],
    ["1204 North Calle Oak", ["1204", "OAK", "ST", "N", ""]],
    ["1204 C/ Oak", ["1204", "OAK", "ST", "", ""]],
    ["Calle Oak 1204", ["1204", "OAK", "ST", "", ""]],
    ["Calle Oak #1204 Int. 3", ["1204", "OAK", "ST", "", "3"]],
    ["Avenida 5 N° 1204, Depto 4-B", ["1204", "5", "AVE", "", "4B"]],
    ["1204 Quinta Avenida", ["1204", "5", "AVE", "", ""]],
    ["1204 Fifth Ave Apt. 4B", ["1204", "5", "AVE", "", "4B"]],
    ["1204 Fifth Ave #4B", ["1204", "5", "AVE", "", "4B"]],
    ["1204 5th Ave 4B", ["1204", "5", "AVE", "", "4B"]],
    ["1204-B 5th Ave", ["1204", "5", "AVE", "", "B"]],
    ["1204 twenty-third st", ["1204", "23", "ST", "", ""]],
    ["1204 S.W. 8th St", ["1204", "8", "ST", "SW", ""]],
    ["1204 Calle Ocho Suroeste", ["1204", "8", "ST", "SW", ""]],
    ["1204 South West 8th Street", ["1204", "8", "ST", "SW", ""]],
    ["1204 Paseo del Norte", ["1204", "DELNORTE", "", "", ""]],
    ["1204 El Camino Real", ["1204", "ELCAMINOREAL", "", "", ""]],
    ["1204 Saint Charles Ave", ["1204", "SAINTCHARLES", "AVE", "", ""]],
    ["1204 St. Charles Avenue", ["1204", "SAINTCHARLES", "AVE", "", ""]],
    ["1204 North Ave", ["1204", "NORTH", "AVE", "", ""]],
    ["1204 E St NW", ["1204", "E", "ST", "NW", ""]],
    ["1204 S.E. Paseo South", ["1204", "SOUTH", "", "SE", ""]],
    ["1204 Paseo Norte", ["1204", "NORTE", "", "", ""]],
    ["1204 E St", ["1204", "E", "ST", "", ""]],
    ["1204 Avenue B", ["1204", "B", "AVE", "", ""]],
    ["1204 Park", ["1204", "PARK", "", "", ""]],
    ["1204 Park Ave", ["1204", "PARK", "AVE", "", ""]],
    ["1204 W Highway 290", ["1204", "290", "HWY", "W", ""]],
    ["1204 County Road 12", ["1204", "COUNTYROAD12", "", "", ""]],
    ["1204 O'Neil Blvd", ["1204", "ONEIL", "BLVD", "", ""]],
    ["1204 1/2 Peña Lane", ["1204", "PENA", "LN", "", ""]],
    ["1204Oak St", ["1204", "OAK", "ST", "", ""]],
    ["12o04 Oak St", ["1204", "OAK", "ST", "", ""]],
    ["1204 Oak Avneue", ["1204", "OAK", "AVE", "", ""]],
    ["1204 Oak St San José", ["1204", "OAK", "ST", "", ""]],
    ["34-12 Oak St", ["3412", "OAK", "ST", "", ""]],
  ])("%s", (line1, [number, street, suffix, direction, unit]) => {
    expect(read(line1)).toMatchObject({ number, street, suffix, direction, unit });
  });

  it("finds the home on the second line, and the street below a name", () => {
    expect(read("1204 Oak St", "Departamento 12 B")).toMatchObject({ unit: "12B" });
    expect(read("1204 Oak St", "Bldg 2 Apt 7")).toMatchObject({ unit: "27" });
    expect(read("c/o Ana Ruiz", "1204 Oak St")).toMatchObject({ number: "1204", street: "OAK", unit: "" });
    expect(read("Apt 7", "1204 Oak St")).toMatchObject({ number: "1204", street: "OAK", unit: "7" });
    expect(read("", "1204 Oak St")).toMatchObject({ number: "1204", street: "OAK" });
  });

  it("writes the place in one form", () => {
    expect(
      readAddress({ line1: "1 Oak St", line2: "", city: "Saint Paul", state: "Tejas", postalCode: "" }),
    ).toMatchObject({ city: "SAINTPAUL", state: "TX", zip: "" });
    expect(read("1 Oak St")).toMatchObject({ city: "SANJOSE", state: "CA", zip: "95112" });
  });

  it("compares nothing that has no number or no street", () => {
    for (const line of ["", "Oak Street", "unknown", "no sé", "1204", "#", "#5"])
      expect(read(line), line).toBeUndefined();
  });

  it("never breaks on what people type", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.stringMatching(/^[\dA-Za-z #.,'/-]{0,40}$/));
    fc.assert(
      fc.property(text, text, (line1, line2) => {
        const address = read(line1, line2);
        if (address) expect(address.number).toMatch(/^\d+$/);
      }),
    );
  });

  const number = fc.integer({ min: 1, max: 99_999 });
  const name = fc.constantFrom(
    "Willow",
    "Peach Tree",
    "San Pedro",
    "De La Rosa",
    "Magnolia",
    "45th",
    "Martin Luther King",
  );
  const ways = {
    suffix: ["Street", "St", "ST.", "str", "Strt"],
    unit: ["Apt 5", "#5", "# 5", "Unit 5", "Depto. 5", "Dpto 5", "Int 5", "Apartamento 5", "Ste 5", "Apt. #5", "No. 5"],
    west: ["W", "West", "Oeste", "W.", "Poniente", "Pte."],
  };

  it("gives one building and one home to every way of writing it", () => {
    fc.assert(
      fc.property(
        number,
        name,
        fc.constantFrom(...ways.suffix),
        fc.constantFrom(...ways.unit),
        fc.constantFrom(...ways.west),
        fc.boolean(),
        fc.boolean(),
        (house, street, suffix, unit, west, isUnitBelow, isUpper) => {
          const line = `${house} ${west} ${street} ${suffix}${isUnitBelow ? "" : `, ${unit}`}`;
          const written = keysOf(isUpper ? line.toUpperCase() : line, isUnitBelow ? unit : "");
          expect(written).toEqual(keysOf(`${house} W ${street} St Apt 5`));
        },
      ),
    );
  });

  it("gives other keys to the house next door", () => {
    fc.assert(
      fc.property(number, name, (house, street) => {
        expect(keysOf(`${house} ${street} St`)?.building).not.toBe(keysOf(`${house + 2} ${street} St`)?.building);
      }),
    );
  });
});
