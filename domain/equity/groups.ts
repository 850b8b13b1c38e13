/**
 * "Whoever you are and however you applied: what comes of it is counted by the language you read, the way you applied, your
 * number and what you need, and without names."
 */
import { partySize } from "../application/answers.ts";
import { needCodes } from "../application/choices.ts";
import { belongsTo } from "../application/questions.ts";
import { type Answers, typedList } from "../application/typed.ts";

/** What the agency compares parties by: the language they read, the way they applied, their people, what they need. */
export const comparedBy = ["language", "channel", "size", "need"] as const;

/** One of them. */
export type ComparedBy = (typeof comparedBy)[number];

/** What is known of a party to be counted by. Its people and its needs are not known before they are told. */
export type Counted = {
  language: string;
  channel: string;
  size?: number | undefined;
  needs?: readonly string[] | undefined;
};

/** The groups that a party counts in: with several needs in each of them, with no need in `none`. */
export function groupsOf({ language, channel, size, needs }: Counted): [ComparedBy, string][] {
  const own = needs === undefined ? ["untold"] : needs.length > 0 ? needs : ["none"];
  return [
    ["language", language],
    ["channel", channel],
    ["size", size === undefined ? "untold" : String(size)],
    ...[...new Set(own)].map((need): [ComparedBy, string] => ["need", need]),
  ];
}

/** What answers that are not sent yet tell of a party's people and needs. What is no need of ours is left out: it may be words. */
export function toldIn(answers: Answers): Pick<Counted, "size" | "needs"> {
  const size = partySize(answers);
  const isTold = Object.keys(answers).some((field) => belongsTo("needs", field));
  const codes = typedList(answers, "needs.codes");
  return {
    size: size > 0 ? size : undefined,
    needs: isTold ? needCodes.filter((code) => codes.includes(code)) : undefined,
  };
}

const lastOfAll = ["other", "none", "untold"];

/** Groups in an order that says nothing of their numbers: sizes by size, all else by name, what is nothing last. */
export function inGroupOrder(groups: Iterable<string>): string[] {
  const rank = (group: string) => lastOfAll.indexOf(group);
  return [...groups].sort((a, b) => rank(a) - rank(b) || Number(a) - Number(b) || (a < b ? -1 : 1));
}
