import { describe, expect, it } from "vitest";
import { countStrangers, surnameShares } from "./count-strangers.ts";
import { surnameKeys } from "./surname-keys.ts";

const first = (surname: string) => surnameKeys(surname).first;
const isOneFamily = (a: string, b: string) => first(a).some((key) => first(b).includes(key));

describe("surname keys", () => {
  it.each([
    ["García", "GARCIA"],
    ["Méndez Rojas", "Mendes"],
    ["Vásquez", "Vazques"],
    ["de la Cruz", "Cruz"],
    ["Giménez", "Gimenes"],
    ["Jean-Baptiste", "Jean Baptiste"],
    ["Saint-Louis", "Sen Lwi"],
    ["Pierre", "Pyè"],
    ["Ivanov", "Ivanova"],
    ["Иванова", "Ivanov"],
    ["Vysotsky", "Vysotskaya"],
    ["Kowalski", "Kowalska"],
    ["al-Hussein", "Hussain"],
    ["محمد", "Muhammad"],
    ["Mohammed", "Mohamed"],
    ["الحلبي", "al-Halabi"],
    ["王", "Wang"],
    ["Zhang", "Chang"],
    ["Huang", "Wong"],
    ["欧阳", "Ouyang"],
    ["Diallo", "Jallow"],
    ["N'Diaye", "Ndiaye"],
    ["Cissé", "Ceesay"],
    ["Koulibaly", "Coulibaly"],
  ])("%s and %s are one family", (one, other) => {
    expect(isOneFamily(one, other)).toBe(true);
  });

  it.each([
    ["García", "Gómez"],
    ["Moreno", "Marín"],
    ["Mendoza", "Méndez"],
    ["Jean-Baptiste", "Jean-Louis"],
    ["Jean", "Jean-Baptiste"],
    ["Petrov", "Pavlov"],
    ["Hassan", "Halabi"],
    ["李", "刘"],
    ["Chen", "Zheng"],
    ["Diallo", "Diarra"],
    ["Reyes", "Ruiz"],
  ])("%s and %s are two families", (one, other) => {
    expect(isOneFamily(one, other)).toBe(false);
  });

  it("keep a mother's line apart from a father's", () => {
    const both = surnameKeys("García López");
    expect(both.first).toEqual(first("García"));
    expect(both.others).toEqual(first("López"));
    expect(surnameKeys("")).toEqual({ first: [], others: [] });
  });
});

describe("counting strangers", () => {
  const none = new Map<string, number>();
  const count = (surnames: string[], shares: ReadonlyMap<string, number> = none) =>
    countStrangers(
      surnames.map((name, at) => ({ party: `${at}`, names: [surnameKeys(name)], related: [] })),
      shares,
    ).unrelated;

  it("counts a family once, over both lines", () => {
    expect(count(["García López", "García Ruiz", "Pérez García", "Garcia"])).toBe(1);
    expect(count(["Petrov", "Petrova", "Petrov"])).toBe(1);
  });

  it("does not draw two families together over mothers of one common name", () => {
    expect(count(["García López", "Pérez López", "Soto López"])).toBe(3);
  });

  it("counts those who said that they belong together once", () => {
    const parties = [
      { party: "a", names: [surnameKeys("Barry")], related: ["b"] },
      { party: "b", names: [surnameKeys("Sow")], related: [] },
      { party: "c", names: [surnameKeys("Fall")], related: [] },
    ];
    expect(countStrangers(parties, none).unrelated).toBe(2);
  });

  it("counts as many strangers of one name as chance gives, and a family still once", () => {
    const shares = surnameShares(
      Array.from({ length: 1000 }, (_, at) => [surnameKeys(at % 25 === 0 ? "García" : `Zu${at}x`)]),
    );
    const strangers = Array.from({ length: 100 }, (_, at) => (at % 25 === 0 ? "García" : `Name${at}`));
    expect(count(strangers, shares)).toBe(100);
    expect(count(strangers)).toBe(97);
    expect(count(Array(30).fill("García"), shares)).toBeLessThan(5);
  });

  it("gives no surname no family", () => {
    expect(count(["", "", ""])).toBe(3);
  });
});
