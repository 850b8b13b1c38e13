import { expect, test } from "vitest";
import { isTypedOf } from "./find-person.ts";

const person = (...names: string[]) => ({ handle: "1234567890", names });

test.each([
  ["nunez", "Zoë Núñez"],
  ["NÚÑEZ zoe", "Zoë Núñez"],
  ["zo", "Zoë Núñez"],
  ["Lukasz", "Łukasz Nowak"],
  ["ivanov", "Иван Иванов"],
  ["Иванов", "Ivan Ivanov"],
  ["Mohammed", "محمد الأحمد"],
  ["محمد", "Mohamed Ahmad"],
  ["مُحَمَّد", "محمد"],
  ["Khalid", "خالد"],
  ["Khalid", "Халид"],
  ["Aïcha", "عائشة"],
  ["Aisha", "عائشة"],
  ["Fatima", "فاطمة"],
  ["فاطمه", "فاطمة"],
  ["Ali", "علي"],
  ["王", "王小明"],
])("%s finds %s", (typed, name) => {
  expect(isTypedOf(typed, person("Somebody Else", name))).toBe(true);
});

test.each([
  ["nunez", "Ana Gómez"],
  ["Zoë Gómez", "Zoë Núñez"],
  ["Ahmed", "محمد"],
  ["Ivan", "Anna"],
  ["Karim", "خالد"],
  ["", "Ana"],
  ["…", "Ana"],
])("%s does not find %s", (typed, name) => {
  expect(isTypedOf(typed, person(name))).toBe(false);
});

test("words of two people of a party are not one name", () => {
  expect(isTypedOf("Ana López", person("Ana Gómez", "Luis López"))).toBe(false);
});

test.each([
  ["1234 567 890", true],
  ["١٢٣٤", true],
  ["567", true],
  ["56", false],
  ["999", false],
])("the number %s: %s", (typed, isFound) => {
  expect(isTypedOf(typed, person("Ana"))).toBe(isFound);
});
