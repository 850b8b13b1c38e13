import type { WordsOfPerson } from "./words-of-people.ts";

/** The people named so far. The first one stays: the others are named by their relation to that person. */
export function PeopleSoFar({ title, people }: { title: string; people: WordsOfPerson[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul className="people">
        {people.map(({ name, number, remove }, index) => (
          <li key={number}>
            <p>
              {number} <bdi translate="no">{name}</bdi>
            </p>
            {index > 0 && (
              <button type="submit" name="then" value={`remove-${index + 1}`} className="as-link">
                {remove}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
