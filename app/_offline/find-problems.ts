import { foldDigits } from "./draft.ts";

/** A field's name, and what is wrong with it, in words. */
export type Wrong = { name: string; text: string };

/** What a device can see by itself is wrong with the answers of a question; the server sees the rest. */
export function findProblems(question: string, read: (name: string) => string): Wrong[] {
  const needs = (name: string, text: string): Wrong[] => (read(name) ? [] : [{ name, text }]);
  const kind = question.split("/")[0];
  const number = question.split("/")[1];
  if (kind === "party") return checkSize(foldDigits(read("party.length")));
  if (number) return checkPerson(`party.${Number(number) - 1}.`, read);
  if (kind === "languages") return needs("languages.speaks", say("apply.languages.speaks.problems.missing"));
  if (kind === "contact") return checkContact(read);
  if (kind === "location") return needs("location.country", say("apply.location.country.problems.missing"));
  if (kind === "ports") return needs("ports.0", say("apply.ports.problems.missing"));
  return [];
}

function checkSize(size: string): Wrong[] {
  return /^([1-9]|10)$/.test(size)
    ? []
    : [{ name: "party.length", text: say("apply.party.length.problems.not-a-number") }];
}

function checkPerson(at: string, read: (name: string) => string): Wrong[] {
  const wrong: Wrong[] = [];
  const one = (name: string) => read(at + name);
  const add = (name: string, text: string) => wrong.push({ name: at + name, text });
  if (at !== "party.0." && !one("relation")) add("relation", say("apply.person.relation.problems.missing"));
  if (!one("givenNames") && !one("familyNames")) add("givenNames", say("apply.person.givenNames.problems.missing"));
  const part = (name: string) => Number(foldDigits(one(`birth.${name}`)));
  const day = part("day");
  const month = part("month");
  const year = part("year");
  if (!year && one("birth.precision") !== "unknown") add("birth.day", say("apply.person.birth.problems.missing"));
  if (day && month && year && !one("birth.calendar") && !isDay(year, month, day)) {
    add("birth.day", say("apply.person.birth.day.problems.not-a-date"));
  }
  if (!one("birthCountry")) add("birthCountry", say("apply.person.birthCountry.problems.missing"));
  return wrong;
}

function isDay(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function checkContact(read: (name: string) => string): Wrong[] {
  const email = read("contact.email");
  const way = read("contact.preferred");
  const wrong: Wrong[] = [];
  const add = (name: string, text: string) => wrong.push({ name: `contact.${name}`, text });
  if (way === "phone" && !read("contact.phone")) add("phone", say("apply.contact.phone.problems.missing"));
  if (way === "email" && !email) add("email", say("apply.contact.email.problems.missing"));
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) {
    add("email", say("apply.contact.email.problems.not-an-email-address"));
  }
  return wrong;
}
