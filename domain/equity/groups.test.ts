import { expect, it } from "vitest";
import { groupsOf, inGroupOrder, toldIn } from "./groups.ts";

it("counts a party once in each kind of group, and once in each need", () => {
  expect(groupsOf({ language: "ht", channel: "kiosk", size: 2, needs: ["sight", "illness", "sight"] })).toEqual([
    ["language", "ht"],
    ["channel", "kiosk"],
    ["size", "2"],
    ["need", "sight"],
    ["need", "illness"],
  ]);
  expect(groupsOf({ language: "ht", channel: "kiosk", size: 1, needs: [] })).toContainEqual(["need", "none"]);
  expect(groupsOf({ language: "ht", channel: "kiosk" }).slice(2)).toEqual([
    ["size", "untold"],
    ["need", "untold"],
  ]);
});

it("takes of unsent answers the size and known needs, never a word that somebody wrote", () => {
  expect(toldIn({})).toEqual({ size: undefined, needs: undefined });
  expect(toldIn({ "party.length": ["-3"] }).size).toBeUndefined();
  expect(
    toldIn({ "party.length": ["٣"], "needs.codes": ["sight", "Chidinma"], "needs.details": ["Chidinma"] }),
  ).toEqual({
    size: 3,
    needs: ["sight"],
  });
  expect(toldIn({ "needs.urgent": ["no"] }).needs).toEqual([]);
});

it("puts groups in an order that says nothing of their numbers", () => {
  expect(inGroupOrder(["untold", "10", "2"])).toEqual(["2", "10", "untold"]);
  expect(inGroupOrder(["none", "sight", "other", "illness"])).toEqual(["illness", "sight", "other", "none"]);
});
