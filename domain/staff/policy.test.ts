import { describe, expect, it } from "vitest";
import { mustProveAgain, refusalFor, roles, type StaffAct, shownTo, staffActs } from "./policy.ts";

const ports = ["laredo", "nogales", null];
const officerElsewhere = ["see-day", "check-in", "turn-party", "keep-day", "make-secret-new", "correct-answers"].concat(
  ["see-port", "reach-party"],
);
const ofOwnParties =
  "answer-correction propose-urgent approve-urgent read-needs see-work see-letters send-letter-again judge-relation see-duplicates judge-duplicate";

/** Written out again by hand, so that a slip in the table is seen: act, then who may. */
const mayDo: Record<StaffAct, string> = {
  "see-overview": "administrator scheduler officer analyst auditor",
  "see-port": "administrator scheduler officer",
  "edit-capacity": "administrator scheduler",
  "see-day": "administrator officer",
  "check-in": "administrator officer",
  "turn-party": "administrator officer",
  "keep-day": "officer",
  "make-secret-new": "administrator officer",
  "correct-answers": "administrator officer",
  "answer-correction": "administrator officer",
  "see-draws": "administrator scheduler analyst",
  "run-draw": "administrator scheduler",
  "commit-draw": "administrator scheduler",
  "cancel-draw": "administrator scheduler",
  "propose-urgent": "administrator scheduler officer",
  "approve-urgent": "administrator scheduler officer",
  "read-needs": "administrator scheduler officer",
  "see-reseatings": "administrator scheduler",
  "propose-reseating": "administrator scheduler",
  "approve-reseating": "administrator scheduler",
  "propose-handover": "administrator scheduler",
  "approve-handover": "administrator scheduler",
  "see-work": "administrator scheduler officer",
  "see-letters": "administrator scheduler officer",
  "send-letter-again": "administrator officer",
  "correct-letters": "administrator scheduler",
  "reach-party": "administrator officer",
  "judge-relation": "administrator scheduler officer",
  "see-duplicates": "administrator scheduler officer",
  "judge-duplicate": "administrator scheduler officer",
  "vouch-for-organisations": "administrator",
  "see-risks": "administrator scheduler officer analyst auditor",
  "see-trends": "analyst",
  "judge-trend": "analyst",
  "unmask-trend": "analyst",
  "keep-known-places": "administrator analyst",
  "see-digest": "administrator scheduler officer analyst",
  "see-equity": "administrator analyst",
  "see-reads": "auditor",
  "recover-staff": "administrator",
};

/** As above: what of a person each act shows whoever may do it. Acts that are not here show nothing. */
const mayShow: Partial<Record<StaffAct, string>> = {
  "see-day": "handle languages needs",
  "check-in": "handle names birth document relation languages needs note port-note",
  "keep-day": "handle names birth document languages needs",
  "make-secret-new": "handle names birth document relation contact location ports",
  "correct-answers": "handle names birth document relation contact location ports",
  "answer-correction": "handle names birth document",
  "propose-urgent": "handle",
  "approve-urgent": "handle",
  "read-needs": "handle needs note",
  "see-reseatings": "handle",
  "approve-reseating": "handle",
  "see-work": "handle",
  "see-letters": "handle",
  "send-letter-again": "handle",
  "reach-party": "handle languages contact",
  "judge-relation": "handle names relation",
  "see-duplicates": "handle",
  "judge-duplicate": "handle names birth document relation",
  "unmask-trend": "handle names destination",
  "see-reads": "handle",
};

describe("the policy of the console", () => {
  for (const act of staffActs) {
    for (const role of roles) {
      it(`says who may ${act}: ${role}`, () => {
        const port = role === "officer" ? "laredo" : null;
        const isTask = mayDo[act].split(" ").includes(role);
        expect(refusalFor({ role, port }, act, "laredo")).toBe(isTask ? null : "not-your-task");
        expect(shownTo(role, act).join(" ")).toBe(isTask ? (mayShow[act] ?? "") : "");
      });
    }
  }

  it("keeps an officer to their own port wherever a port is named", () => {
    for (const act of staffActs.filter((each) => officerElsewhere.includes(each))) {
      for (const port of ports) {
        const refusal = refusalFor({ role: "officer", port: "laredo" }, act, port);
        expect(refusal, `${act} at ${port}`).toBe(port === "laredo" ? null : "not-your-port");
      }
    }
  });

  it("keeps an officer to the parties of their own port, and nobody else", () => {
    const ofElsewhere = (role: "officer" | "administrator" | "scheduler", act: StaffAct) =>
      refusalFor({ role, port: role === "officer" ? "laredo" : null }, act, null, { isOwnParty: false });
    const own = staffActs.filter((act) => ofElsewhere("officer", act) === "not-your-port");
    const named = own.filter((act) => !officerElsewhere.includes(act));
    expect(named).toEqual(ofOwnParties.split(" "));
    for (const act of named) {
      expect(refusalFor({ role: "officer", port: "laredo" }, act, null, { isOwnParty: true }), act).toBeNull();
      expect(ofElsewhere("administrator", act), act).toBeNull();
      expect(ofElsewhere("scheduler", act), act).not.toBe("not-your-port");
    }
  });

  it("gives an officer without a port no port at all, and no party", () => {
    expect(refusalFor({ role: "officer", port: null }, "check-in", "laredo")).toBe("not-your-port");
    for (const act of staffActs.filter((each) => ofOwnParties.split(" ").includes(each)))
      expect(refusalFor({ role: "officer", port: null }, act), act).toBe("not-your-port");
  });

  it.each([
    ["keep-day", [0]],
    ["check-in", [-1, 0]],
    ["turn-party", [-1, 0]],
    ["see-day", [-1, 0, 1, 2, 3, 4, 5, 6, 7]],
  ] as const)("keeps an officer to some days for %s, and nobody else", (act, open) => {
    const asked = Array.from({ length: 13 }, (_, index) => index - 3);
    const refusals = (role: "officer" | "administrator") =>
      asked.filter(
        (fromToday) =>
          refusalFor({ role, port: role === "officer" ? "laredo" : null }, act, "laredo", { fromToday }) === null,
      );
    expect(refusals("officer")).toEqual(open);
    if (act !== "keep-day") expect(refusals("administrator")).toEqual(asked);
  });

  it("shows an auditor the number only, and an analyst only what two of them unmask", () => {
    const shown = (role: "analyst" | "auditor", but: StaffAct) =>
      staffActs.filter((act) => act !== but).flatMap((act) => shownTo(role, act));
    expect([shown("analyst", "unmask-trend"), shown("auditor", "see-reads")]).toEqual([[], []]);
  });

  it("asks for a proof of the last five minutes before what reveals, draws, changes places or lets somebody in", () => {
    const proved = new Date("2026-12-01T12:00:00Z");
    const later = (seconds: number) => new Date(proved.getTime() + seconds * 1000);
    const grave =
      "edit-capacity keep-day make-secret-new correct-answers answer-correction run-draw commit-draw cancel-draw approve-urgent read-needs propose-reseating approve-reseating approve-handover correct-letters reach-party judge-relation judge-duplicate vouch-for-organisations unmask-trend recover-staff";
    expect(staffActs.filter((act) => mustProveAgain(act, proved, later(299)))).toEqual([]);
    expect(staffActs.filter((act) => mustProveAgain(act, proved, later(300)))).toEqual(grave.split(" "));
  });
});
