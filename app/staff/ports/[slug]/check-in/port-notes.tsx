/** What the port's own system has sent back: to be read, with nothing to press. */
export function PortNotes({ title, text, notes }: { title: string; text: string; notes: string[] }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="port-notes">
      <h3 id="port-notes">{title}</h3>
      <p>{text}</p>
      <ul>
        {notes.map((note) => (
          <li key={note} className="own-words" dir="auto">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
}
