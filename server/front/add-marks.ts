import { safe } from "./error-page.ts";
import { errorWords } from "./error-words.ts";

/** What an installation says of itself on every page. */
export type Mark = "practice" | "demonstration";

const opening = /<html lang="([A-Za-z-]+)"[^>]*>[\s\S]*?<body[^>]*>/;

/**
 * Puts the installation's marks first on a page, in the page's language. Pages are built ahead and do not know their
 * installation; React passes over what it did not put into the body itself.
 */
export function addMarks(html: string, marks: readonly Mark[] = []): string {
  if (marks.length === 0) return html;
  return html.replace(opening, (start: string, lang: string) => start + asides(lang, marks));
}

function asides(lang: string, marks: readonly Mark[]): string {
  const words = errorWords().get(lang) ?? errorWords().get("en");
  return marks
    .map((mark) => {
      const { label, text } = words?.common[mark] ?? { label: mark, text: "" };
      return `<aside class="mark-practice" aria-label="${safe(label)}"><strong>${safe(label)}</strong> <span>${safe(text)}</span></aside>`;
    })
    .join("");
}
