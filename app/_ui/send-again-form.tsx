type SendAgainFormProps = {
  submit: (form: FormData) => Promise<void>;
  letter: string;
  /** The list that is shown again then. */
  list: "letters" | "work";
  /** `label` names the party too, since the button stands in a table beside others. */
  words: { text: string; label: string };
};

/** The button that queues a failed letter once more. */
export function SendAgainForm({ submit, letter, list, words }: SendAgainFormProps) {
  return (
    <form action={submit}>
      <input type="hidden" name="letter" value={letter} />
      <button type="submit" className="quiet-button" name="list" value={list} aria-label={words.label}>
        {words.text}
      </button>
    </form>
  );
}
