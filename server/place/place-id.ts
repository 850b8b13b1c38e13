/**
 * An application's id in the hands of somebody who showed its receipt. Only the session gate gives one,
 * and whatever reads or changes a person's entry on my-place asks for it.
 */
export type PlaceId = string & { readonly __brand: "PlaceId" };
