const named = /\sname="([\w.]+)"/g;
const identified = /\sid="([\w-]+)"/g;
const pointing = /\s(id|for|href|aria-describedby|aria-labelledby)="([^"]*)"/g;

/**
 * Gives the ids that stand for fields, such as `party-1-birth-year-hint`, names of two letters: a field is known by
 * its name, and its ids only tie labels, hints and the summary of problems to it.
 */
export function shortIds(html: string): string {
  const fields = [...html.matchAll(named)].map(([, name]) => (name ?? "").replaceAll(".", "-"));
  const ids = [...html.matchAll(identified)].map(([, id]) => id ?? "");
  const ofFields = ids.filter((id) => id.includes("-") && fields.some((field) => `${id}-`.startsWith(`${field}-`)));
  const short = new Map([...new Set(ofFields)].map((id, index) => [id, `f${index.toString(36)}`]));
  return html.replace(pointing, (_whole, attribute: string, value: string) => {
    const shortened =
      attribute === "href" ? shortLink(value, short) : value.replace(/[\w-]+/g, (id) => short.get(id) ?? id);
    return ` ${attribute}="${shortened}"`;
  });
}

function shortLink(address: string, short: ReadonlyMap<string, string>): string {
  return address.startsWith("#") ? `#${short.get(address.slice(1)) ?? address.slice(1)}` : address;
}
