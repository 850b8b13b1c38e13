/** "Only addresses with one number, at one zip or in one state, can be the same: of others no slip is looked for." */
import type { AddressKeys } from "./address-keys.ts";
import type { AddressNumbers } from "./address-table.ts";

/** What is told of a street by few words. */
type Written = Pick<AddressKeys, "suffix" | "direction">;

/** Buildings by what every address that belongs to them has in common with them. */
export class Neighbours<Building extends { row: number; keys: AddressKeys }> {
  readonly #table: AddressNumbers;
  readonly #atZip = new Map<number, Building[]>();
  readonly #inState = new Map<number, Building[]>();

  constructor(table: AddressNumbers) {
    this.#table = table;
  }

  add(building: Building): void {
    const { numbersAtZip, numbersInState } = this.#table;
    for (const [blocks, number] of [
      [this.#atZip, numbersAtZip[building.row] ?? -1],
      [this.#inState, numbersInState[building.row] ?? -1],
    ] as const) {
      const there = blocks.get(number);
      if (there) there.push(building);
      else if (number >= 0) blocks.set(number, [building]);
    }
  }

  /** Whether there is any building with the row's number, at its zip or in its state. */
  hasAny(row: number): boolean {
    const { numbersAtZip, numbersInState } = this.#table;
    return this.#atZip.has(numbersAtZip[row] ?? -1) || this.#inState.has(numbersInState[row] ?? -1);
  }

  /**
   * The buildings that a row may be like, each once: all of which `likeness` can say so, whatever the fuzzy keys are.
   * What it asks without them rules out most of the others.
   */
  of(row: number, written: Written): Building[] {
    const { names, numbersAtZip, numbersInState } = this.#table;
    const zip = numbersAtZip[row] ?? -1;
    const atZip = this.#atZip.get(zip) ?? [];
    const elsewhere = (this.#inState.get(numbersInState[row] ?? -1) ?? []).filter(({ row: its, keys }) => {
      const itsZip = numbersAtZip[its] ?? -1;
      if (zip < 0 || itsZip < 0) return true;
      if (zip === itsZip) return false;
      return names[row] === names[its] || (written.suffix !== "" && written.suffix === keys.suffix);
    });
    return [...atZip, ...elsewhere].filter(
      ({ keys }) => written.direction === "" || written.direction === keys.direction,
    );
  }
}
