/** A start that cannot go on for a reason its operator can mend; the message is the one sentence shown. */
export class StartRefusal extends Error {}
