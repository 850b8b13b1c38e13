/** Whether text from an address or a form can be a row's id: PostgreSQL faults on anything else. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);
}
