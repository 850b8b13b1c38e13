/** The last two digits of a party's public number: enough to tell two apart on a page, too little to look one up. */
export function maskHandle(handle: string): string {
  return `•• ${handle.slice(-2)}`;
}

/** The first letter of each word of a name. */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  return words.map((word) => `${[...word][0] ?? ""}.`).join(" ");
}
