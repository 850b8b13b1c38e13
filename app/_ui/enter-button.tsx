/**
 * The first submit button of a form answers to Enter. Without this hidden one before them, Enter in a text field would
 * press a button above the form, such as another language.
 */
export function EnterButton({ form }: { form: string }) {
  return <button type="submit" form={form} className="enter-button" tabIndex={-1} aria-hidden="true" />;
}
