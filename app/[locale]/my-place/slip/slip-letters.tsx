/** What the picture code of a slip holds, to be copied into a message or typed: in groups of five. */
export function SlipLetters({ letters, title }: { letters: string; title: string }) {
  return (
    <details>
      <summary>{title}</summary>
      <p>
        <code dir="ltr" translate="no">
          {letters.replace(/.{5}(?=.)/g, "$& ")}
        </code>
      </p>
    </details>
  );
}
