/** The button that goes on. It stands in its own block: text browsers run neighbours together. */
export function ContinueRow({ text }: { text: string }) {
  return (
    <div className="button-row">
      <button type="submit" className="button">
        {text}
      </button>
    </div>
  );
}
