/**
 * The field in which a person types the secret on a helper's device. Its name is its own, so that the front knows what
 * it must never hand back.
 */
export const secretField = "persons-secret";
