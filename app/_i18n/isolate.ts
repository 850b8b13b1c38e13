/** A name in one piece, whichever way its letters and the sentence around it run. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
