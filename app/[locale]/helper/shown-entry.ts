/** A line of the roster in words of the helper's language, made on the server. */
export type ShownEntry = {
  grant: string;
  name: string;
  /** Said where something is due that this helper had not seen. */
  news: string | undefined;
  due: string[];
  lines: string[];
  openLabel: string;
};

/** What a search found; the roster shows it in place of its list. */
export type SearchState = {
  typed: string;
  fault?: string;
  found?: { title: string; more: string | undefined; entries: ShownEntry[] };
};
