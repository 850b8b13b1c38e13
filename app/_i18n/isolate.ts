/** A name or a number in one piece, whichever way its letters and the sentence around it run. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
