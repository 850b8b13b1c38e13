/** A text of the page's language, named by its key; the build puts the text itself in its place. */
declare function say(key: string): string;

/** A part of the texts in every language, by the language: for pages that speak to a helper in one and to a person in another. */
declare function sayInAll<Words>(part: string): Record<string, Words>;

/** The address of another script of the page's language; the build puts it in its place. */
declare function script(name: string): string;
