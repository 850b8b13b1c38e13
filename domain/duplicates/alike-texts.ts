/**
 * "Nobody is compared with everybody: only who shares a key with you. The keys are blind, and say nothing of a name."
 */
import type { Application } from "#domain/application/application.ts";
import type { Person } from "#domain/application/person.ts";
import { documentText } from "#domain/party/identity.ts";
import { lookAlikeText } from "#domain/trends/one-document-two-spellings.ts";
import { bonesOf, nameWordsOf } from "./name-words.ts";

/**
 * A person as texts for blind keys, under which people are looked for who may be the same: the sound of one word of the
 * names with the whole date of birth, of two words with its year or its month and day, and the document. Each way to
 * write somebody that `comparePersons` takes for one person leaves one of these as it is, or nearly each.
 */
export function alikeTexts(person: Person): string[] {
  const words = nameWordsOf(person);
  const given = words.filter(({ isGiven }) => isGiven).map(({ latin }) => latin);
  // `Xiao Ming` and `Xiaoming` are looked for as one word, too.
  const joined = given.length > 1 ? [bonesOf(given.join(""))] : [];
  const sounds = [...new Set([...words.flatMap((word) => word.sounds), ...joined])].sort();
  const pairs = sounds.flatMap((first, at) => sounds.slice(at + 1).map((second) => `${first} ${second}`));
  const document = documentText(person);
  const { birth } = person;
  const texts = document === undefined ? [] : [`document ${lookAlikeText(document)}`];
  if (birth.precision === "unknown") return texts;
  // What is sure of the year only; where it is not sure it is looked for in the years beside it.
  const years = birth.precision === "about" ? [-2, -1, 0, 1, 2].map((by) => birth.year + by) : [birth.year];
  texts.push(...pairs.flatMap((pair) => years.map((year) => `${pair} ${year}`)));
  if (birth.precision !== "day") return texts;
  const { year, month, day } = birth;
  texts.push(...sounds.map((sound) => `${sound} ${year}-${month}-${day}`));
  texts.push(...pairs.map((pair) => `${pair} ${month}-${day}`));
  return texts;
}

/** A party's telephone and e-mail address as texts for blind keys; they bring nobody together, they are only counted. */
export function contactTexts({ contact }: Pick<Application, "contact">): string[] {
  const { phone, email } = contact;
  return [
    // The last nine digits are the same with and without a country's code.
    ...(phone === undefined ? [] : [`phone ${phone.replace(/\D/g, "").slice(-9)}`]),
    ...(email === undefined ? [] : [`email ${email.toLowerCase()}`]),
  ];
}
