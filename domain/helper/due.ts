/**
 * "Your helper sees first what cannot wait: an offer without an answer, an urgent need that nobody has looked at, a
 * letter that did not arrive, an application that rests, and an access that ends soon."
 */

/** What a helper's list calls due, the weightiest first. */
export const dueKinds = ["offer", "urgent-need", "letter-failed", "paused", "access-ends"] as const;

/** One thing that is due. */
export type Due = (typeof dueKinds)[number];

/** How many days before its end a grant is on the list of what is due. */
export const endsSoonDays = 7;

/** What is known of an application on the list. `answerBy`: the deadline of an offer that waits for an answer. */
export type DueFacts = {
  standing: "waiting" | "offered" | "confirmed" | "paused" | "done" | "withdrawn";
  answerBy: Date | undefined;
  asksUrgent: boolean;
  letterFailed: boolean;
  accessEndsAt: Date;
};

/** What is due for an application at an instant, the weightiest first; nothing once it has ended. */
export function dueOf(facts: DueFacts, at: Date): Due[] {
  const { standing, answerBy, asksUrgent, letterFailed, accessEndsAt } = facts;
  if (standing === "done" || standing === "withdrawn") return [];
  const isDue: Record<Due, boolean> = {
    offer: answerBy !== undefined,
    "urgent-need": asksUrgent,
    "letter-failed": letterFailed,
    paused: standing === "paused",
    "access-ends": accessEndsAt.getTime() - at.getTime() <= endsSoonDays * 86_400_000,
  };
  return dueKinds.filter((kind) => isDue[kind]);
}

/** Whether one goes before another: what is weightier, then what ends sooner, then whoever came last; ended ones go last. */
export function compareDue(one: DueFacts & { givenAt: Date }, two: DueFacts & { givenAt: Date }, at: Date): number {
  const rank = (facts: DueFacts) => {
    const [first] = dueOf(facts, at);
    if (first) return dueKinds.indexOf(first);
    return facts.standing === "done" || facts.standing === "withdrawn" ? dueKinds.length + 1 : dueKinds.length;
  };
  const end = ({ answerBy, accessEndsAt }: DueFacts) => (answerBy ?? accessEndsAt).getTime();
  const isOfTime = (at: number) => dueKinds[at] === "offer" || dueKinds[at] === "access-ends";
  const [first, second] = [rank(one), rank(two)];
  if (first !== second) return first - second;
  if (isOfTime(first) && end(one) !== end(two)) return end(one) - end(two);
  return two.givenAt.getTime() - one.givenAt.getTime();
}
