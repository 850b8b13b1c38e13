type EndFormProps = {
  end: (form: FormData) => Promise<void>;
  id: string;
  button: string;
  /** The button's whole name: what it ends. */
  label: string;
};

/** One button that ends a line of the calendar's lists. */
export function EndForm({ end, id, button, label }: EndFormProps) {
  return (
    <form action={end} className="decide">
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="quiet-button" aria-label={label}>
        {button}
      </button>
    </form>
  );
}
