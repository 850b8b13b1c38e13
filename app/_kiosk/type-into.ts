/** A field that letters go into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

const written = /^(?:text|tel|email|search|url|password)$/;

/** The field that has the focus, where one writes into it. */
export function fieldIn(element: Element | null): TextField | undefined {
  if (element instanceof HTMLTextAreaElement) return element;
  return element instanceof HTMLInputElement && written.test(element.type) ? element : undefined;
}

/** Puts letters where the field's cursor is; nothing when it holds as many as it may. */
export function typeInto(field: TextField, text: string): void {
  const [start, end] = cursor(field);
  if (field.maxLength >= 0 && field.value.length - (end - start) + text.length > field.maxLength) return;
  put(field, { text, start, end });
}

/** Takes away what is marked in the field, or the letter before its cursor. */
export function takeBack(field: TextField): void {
  const [start, end] = cursor(field);
  const whole = /[\uDC00-\uDFFF]/.test(field.value.charAt(start - 1)) ? 2 : 1;
  put(field, { text: "", start: start === end ? Math.max(0, start - whole) : start, end });
}

/** Where the cursor is; the end of a field that does not say, such as one for an e-mail address. */
function cursor(field: TextField): [number, number] {
  const at = field.value.length;
  return [
    field.selectionStart === null ? at : field.selectionStart,
    field.selectionEnd === null ? at : field.selectionEnd,
  ];
}

function put(field: TextField, { text, start, end }: { text: string; start: number; end: number }): void {
  field.value = field.value.slice(0, start) + text + field.value.slice(end);
  if (field.selectionStart !== null) field.setSelectionRange(start + text.length, start + text.length);
  const event = document.createEvent("Event");
  event.initEvent("input", true, false);
  field.dispatchEvent(event);
}
