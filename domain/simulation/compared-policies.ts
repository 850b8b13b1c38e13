/** One way of giving places, as the simulator measured it. Waits are days from registering to an award. */
export type ComparedPolicy = {
  way: "first-come" | "lottery" | "oldest" | "oldest-urgent" | "this-draw";
  /** The share of places, in per cent, for those who wait longest; only this draw has one. */
  sigma?: number;
  /** Half were served within so many days. */
  half: number;
  /** 99 of 100 were served within so many days; undefined where more than one in a hundred never was. */
  ninetyNine: number | undefined;
  /** The longest wait; undefined where somebody never was served. */
  longest: number | undefined;
  /** Awards of a slow telephone for one of a fast one; 1 is fair. */
  slowToFast: number;
  /** How many times sooner somebody is served who holds ten undocumented entries; 1 is no gain. */
  gainOfTen: number;
};

/** How many parties the simulated crowd has at the start. */
export const comparedParties = 8_500;
/** How many days were simulated; "never" is not within them. */
export const comparedDays = 540;

/** The results of docs/policies.md, seed 1, as people see them on the page of the draws. */
export const comparedPolicies: readonly ComparedPolicy[] = [
  { way: "first-come", half: 37, ninetyNine: undefined, longest: undefined, slowToFast: 0.06, gainOfTen: 4.27 },
  { way: "lottery", half: 64, ninetyNine: undefined, longest: undefined, slowToFast: 1.03, gainOfTen: 7.68 },
  { way: "oldest", half: 97, ninetyNine: 102, longest: 104, slowToFast: 1, gainOfTen: 0.96 },
  { way: "oldest-urgent", half: 100, ninetyNine: 105, longest: 107, slowToFast: 1, gainOfTen: 0.94 },
  { way: "this-draw", sigma: 25, half: 81, ninetyNine: 168, longest: 181, slowToFast: 1, gainOfTen: 6.56 },
  { way: "this-draw", sigma: 50, half: 90, ninetyNine: 135, longest: 140, slowToFast: 1, gainOfTen: 2.76 },
  { way: "this-draw", sigma: 75, half: 106, ninetyNine: 118, longest: 123, slowToFast: 1, gainOfTen: 1.82 },
];
