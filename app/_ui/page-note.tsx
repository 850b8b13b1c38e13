/** What was just done, said where a page of the console begins. */
export function PageNote({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p className="panel" role="status">
      {text}
    </p>
  );
}
