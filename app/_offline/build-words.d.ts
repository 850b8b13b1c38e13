/** A text of the page's language, named by its key; the build puts the text itself in its place. */
declare function say(key: string): string;

/** The address of another script of the page's language; the build puts it in its place. */
declare function script(name: string): string;
