/**
 * Whoever works here is known by an id, and only the sign-in gives one: whatever reads a person's
 * record asks for it.
 */
export type StaffId = string & { readonly __brand: "StaffId" };
