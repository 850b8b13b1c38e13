import type { Chances } from "#domain/simulation/chances-of.ts";
import type { AddressLines } from "./read-address.ts";

/**
 * Addresses as people write them, with the true one of each: houses that 60 gave, and homes that few did. Slips fall
 * anywhere in the line after the number, and the town is so small that neighbours with the same number, the same street's
 * name or a name one letter away are everywhere.
 */
export function smallTownForTests(
  draw: Chances,
  { houses, homes }: { houses: number; homes: number },
): { address: AddressLines; truth: string }[] {
  const pick = <T>(list: readonly T[]) => list[draw(list.length)] as T;
  const streets =
    "Pine Vine Line Oak Oaks Main Mainz Maple Cedar Hill Park Lake Lakes Rose Rosa 1st 2nd 3rd 12th".split(" ");
  const kindsOf = ["Street|St|Calle", "Avenue|Ave|Avenida", "Road|Rd", "Drive|Dr", "Court|Ct"];
  const place = () => ({
    number: 100 + draw(400),
    side: pick(["", "", "N|North|Norte", "S|South|Sur"]),
    street: pick(streets),
    kind: pick(kindsOf),
    zip: `7804${draw(3)}`,
  });
  const write = (of: ReturnType<typeof place>) => {
    const side = draw(10) === 0 ? "" : pick(of.side.split("|"));
    const kind = draw(20) === 0 ? "" : pick(of.kind.split("|"));
    let line = [side, of.street, kind].filter(Boolean).join(" ");
    if (draw(16) === 0) {
      const at = draw(line.length);
      line = line.slice(0, at) + pick(["", "x", line[at + 1] ?? ""]) + line.slice(at + 1);
    }
    const postalCode = draw(33) === 0 ? "" : draw(50) === 0 ? `7${1000 + draw(8999)}` : of.zip;
    return {
      address: { line1: `${of.number} ${line}`, line2: "", city: "Laredo", state: "TX", postalCode },
      truth: [of.number, of.side, of.street, of.kind, of.zip].join(" "),
    };
  };
  return [
    ...Array.from({ length: houses }, () => {
      const house = place();
      return Array.from({ length: 60 }, () => write(house));
    }).flat(),
    ...Array.from({ length: homes }, () => write(place())),
  ];
}
