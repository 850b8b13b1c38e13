/** People with their places in their party, from 1 on: by these they are told apart, since two may be alike in all else. */
export function numbered<Person>(people: readonly Person[]): (Person & { number: number })[] {
  return people.map((person, index) => ({ ...person, number: index + 1 }));
}
