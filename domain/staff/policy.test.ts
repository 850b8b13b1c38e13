import { describe, expect, it } from "vitest";
import { refusalFor, roles, type StaffAct, staffActs } from "./policy.ts";

const ports = ["laredo", "nogales", null];
const officerElsewhere = ["check-in", "see-port"];

/** Written out again by hand, so that a slip in the table is seen: act, then who may. */
const mayDo: Record<StaffAct, string> = {
  "see-overview": "administrator scheduler officer analyst",
  "see-port": "administrator scheduler officer",
  "edit-capacity": "administrator scheduler",
  "check-in": "administrator officer",
  "make-secret-new": "administrator officer",
  "see-draws": "administrator scheduler analyst",
  "run-draw": "administrator scheduler",
  "commit-draw": "administrator scheduler",
  "propose-urgent": "administrator scheduler officer",
  "approve-urgent": "administrator scheduler officer",
  "judge-relation": "administrator scheduler officer",
  "vouch-for-organisations": "administrator",
  "see-risks": "administrator scheduler officer analyst",
};

describe("the policy of the console", () => {
  for (const act of staffActs) {
    for (const role of roles) {
      it(`says who may ${act}: ${role}`, () => {
        const port = role === "officer" ? "laredo" : null;
        const isTask = mayDo[act].split(" ").includes(role);
        expect(refusalFor({ role, port }, act, "laredo")).toBe(isTask ? null : "not-your-task");
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

  it("gives an officer without a port no port at all", () => {
    expect(refusalFor({ role: "officer", port: null }, "check-in", "laredo")).toBe("not-your-port");
  });
});
