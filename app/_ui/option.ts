/** A code and its word. */
export type Option = { value: string; text: string; hint?: string };

/** Codes with their words from a block of messages, in the order of the codes. */
export function optionsOf<Code extends string>(codes: readonly Code[], texts: Record<Code, string>): Option[] {
  return codes.map((code) => ({ value: code, text: texts[code] }));
}
