import { expect, test } from "vitest";
import { diceOf } from "#domain/simulation/dice.ts";
import { figuresOf } from "#domain/simulation/figures.ts";
import { policies } from "#domain/simulation/policies.ts";
import { makePopulation } from "#domain/simulation/population.ts";
import { simulate } from "#domain/simulation/simulate.ts";
import { runSimulation } from "./run-simulation.ts";

const few = { parties: 1_500, placesPerDay: 80, laterPerDay: 20, days: 120 };
/** Enough for an urgent lane at the smallest port too. */
const many = { parties: 6_000, placesPerDay: 270, laterPerDay: 110, days: 45 };

function figures(name: keyof typeof policies, { parties, placesPerDay, laterPerDay, days }: typeof few) {
  const crowd = makePopulation(diceOf(7), { parties, launchDays: 20, days, laterPerDay });
  return figuresOf(simulate(crowd, policies[name], { days, placesPerDay, dice: diceOf(8) }), days);
}

function run(...args: string[]) {
  const lines: string[] = [];
  return { code: runSimulation(args, (line) => lines.push(line)), text: lines.join("\n") };
}

test("the same seed prints the same table, and another seed another one", () => {
  const args = ["--parties", "300", "--days", "30", "--policy", "fairdraw"];
  const first = run(...args);
  expect(first.code).toBe(0);
  expect(first.text).toContain("a seller gains no day");
  expect(run(...args).text).toBe(first.text);
  expect(run(...args, "--seed", "2").text).not.toBe(first.text);
});

test("a fast device or a bot gains nothing in the draw, and nearly everything where the first is served", () => {
  const drawn = figures("fairdraw", few);
  expect(drawn.slowToFast).toBeGreaterThan(0.85);
  expect(drawn.slowToFast).toBeLessThan(1.15);
  const raced = figures("fcfs", few);
  expect(raced.slowToFast).toBeLessThan(0.3);
  expect(raced.botToSlow).toBeGreaterThan(3);
});

test("urgent cases are served sooner only where they have a lane, and no promise of a longest wait is broken", () => {
  const drawn = figures("fairdraw", many);
  expect(drawn.urgentP99).toBeLessThan((figures("oldest", many).urgentP99 ?? many.days) / 2);
  expect(drawn.promised).toBeGreaterThan(5);
  expect(drawn.broken).toBe(0);
});

test.each([
  ["--parties", "many"],
  ["--policy", "best"],
  ["--sigma", "101"],
  ["--days", "0"],
  ["--speed", "1"],
])("says in one sentence what %s %s is not, then how it is written", (...args) => {
  const { code, text } = run(...args);
  expect(code).toBe(2);
  expect(text).toContain("npm run simulate -- ");
});
