/** A code and its word. */
export type Option = {
  value: string;
  text: string;
  /** A second line, beside the label and not in it. */
  hint?: string;
  /**
   * The language of the text, where it is not the page's; the hint then says it in the page's language. Never on
   * the first option: the group's hint and problem are read with it, in its voice.
   */
  lang?: string;
  dir?: "ltr" | "rtl";
};

/** Codes with their words from a block of messages, in the order of the codes. */
export function optionsOf<Code extends string>(codes: readonly Code[], texts: Record<Code, string>): Option[] {
  return codes.map((code) => ({ value: code, text: texts[code] }));
}
