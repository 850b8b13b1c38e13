/**
 * A helper is known by an id, and only the sign-in gives one: whatever opens something that a person has
 * allowed a helper asks for it.
 */
export type HelperId = string & { readonly __brand: "HelperId" };
