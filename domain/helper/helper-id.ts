/** A helper is known by an id, and only the helper's sign-in gives one: what a grant opens asks for it. */
export type HelperId = string & { readonly __brand: "HelperId" };
