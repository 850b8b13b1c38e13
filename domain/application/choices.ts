/** "You choose from these." As codes, without the rules: a page lists them before it has those. */
export const genders = ["f", "m", "x"] as const;

export const documentKinds = ["passport", "national-id", "birth-certificate", "other"] as const;

export const relations = [
  "self",
  "spouse",
  "child",
  "parent",
  "sibling",
  "grandparent",
  "grandchild",
  "other-family",
  "not-family",
] as const;

export const interpreters = ["none", "spoken", "sign"] as const;

export const preferredContacts = ["none", "phone", "email", "helper"] as const;

export const needCodes = [
  "wheelchair",
  "walking",
  "hearing",
  "sight",
  "pregnancy",
  "infant",
  "illness",
  "medicine",
  "learning",
  "safety",
  "other",
] as const;

export const destinationKinds = ["home", "organisation", "unknown"] as const;
