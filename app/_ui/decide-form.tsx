type DecideFormProps = {
  submit: (form: FormData) => Promise<void>;
  /** What is decided, as hidden fields. */
  about: Record<string, string>;
  /** What can be said of it; `label` names what it is about too, since it stands in a table beside others. */
  decisions: readonly { value: string; text: string; label: string }[];
};

/** A second person's decision: a button for each that there is. */
export function DecideForm({ submit, about, decisions }: DecideFormProps) {
  return (
    <form action={submit} className="decide">
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {decisions.map(({ value, text, label }) => (
        <button key={value} type="submit" className="quiet-button" name="decision" value={value} aria-label={label}>
          {text}
        </button>
      ))}
    </form>
  );
}
