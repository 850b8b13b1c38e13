/** The question where a field is answered, as it stands in the address of its page. */
export function questionOfField(field: string): string {
  const person = /^party\.(\d+)\./.exec(field);
  if (person) return `person/${Number(person[1]) + 1}`;
  return field === "unavailable" ? "ports" : (field.split(".")[0] ?? "");
}
