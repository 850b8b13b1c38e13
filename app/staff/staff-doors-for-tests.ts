import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StaffAct } from "#domain/staff/policy.ts";

/**
 * What is real behind the doors: a block, a party with an appointment today, somebody in it, what is proposed of it, its pair
 * with another one, an organisation.
 */
export type Behind = Record<
  "block" | "handle" | "person" | "proposal" | "pair" | "request" | "organisation" | "offer",
  string
>;

/** A page, an action or a route of the console: whose task it is, whether at a port, and how one knocks. */
export type StaffDoor = {
  path: string;
  act: Guarded;
  isAtPort: boolean;
  /** Whether it is about one party, which an officer of another port is kept from. */
  isOfParty: boolean;
  /** Whether it takes a form that comes back with what was typed. */
  isForm: boolean;
  knock: (behind: Behind) => Promise<unknown>;
};

/** An act of the policy; `own` is everybody's own account, `open` is for those who are not signed in yet. */
type Guarded = StaffAct | "own" | "open" | undefined;

/** Every door by the beginning of its path, written by hand: what is not here is not known to the policy, and a fault. */
const actOf: [string, Exclude<Guarded, undefined>][] = [
  ["page.tsx", "see-overview"],
  ["draws/page.tsx", "see-draws"],
  ["draws/run/", "run-draw"],
  ["draws/commitments/", "commit-draw"],
  ["draws/cancel/", "cancel-draw"],
  ["urgent/submit-decision.ts", "approve-urgent"],
  ["urgent/read/", "read-needs"],
  ["urgent/", "propose-urgent"],
  ["reseating/submit-decision.ts", "approve-reseating"],
  ["reseating/submit-lift.ts", "propose-reseating"],
  ["reseating/close/", "propose-reseating"],
  ["reseating/safety/", "propose-reseating"],
  ["reseating/", "see-reseatings"],
  ["handover/submit-decision.ts", "approve-handover"],
  ["handover/", "propose-handover"],
  ["work/", "see-work"],
  ["letters/correct/", "correct-letters"],
  ["corrections/", "answer-correction"],
  ["letters/", "see-letters"],
  ["ports/[slug]/reach/", "reach-party"],
  ["relations/", "judge-relation"],
  ["duplicates/[pair]/", "judge-duplicate"],
  ["duplicates/", "see-duplicates"],
  ["organisations/", "vouch-for-organisations"],
  ["risks/", "see-risks"],
  ["trends/[cluster]/conclude/", "judge-trend"],
  ["trends/[cluster]/submit-withdraw.ts", "judge-trend"],
  ["trends/[cluster]/submit-unmasking-decision.ts", "unmask-trend"],
  ["trends/[cluster]/unmask/", "unmask-trend"],
  ["trends/[cluster]/names/", "unmask-trend"],
  ["trends/", "see-trends"],
  ["known-places/", "keep-known-places"],
  ["digest/", "see-digest"],
  ["equity/", "see-equity"],
  ["reads/", "see-reads"],
  ["recovery/", "recover-staff"],
  ["ports/[slug]/page.tsx", "see-port"],
  ["ports/[slug]/blocks/", "edit-capacity"],
  ["ports/[slug]/capacity/page.tsx", "see-port"],
  ["ports/[slug]/capacity/", "edit-capacity"],
  ["ports/[slug]/days/", "see-day"],
  ["ports/[slug]/check-in/submit-turn.ts", "turn-party"],
  ["ports/[slug]/check-in/", "check-in"],
  // It holds nobody: what a device keeps, only its passphrase opens.
  ["ports/[slug]/offline/page.tsx", "open"],
  ["ports/[slug]/offline/access/", "open"],
  ["ports/[slug]/offline/copy/", "keep-day"],
  ["ports/[slug]/offline/checks/", "check-in"],
  ["ports/[slug]/walk-ins/", "check-in"],
  ["ports/[slug]/reserve/", "edit-capacity"],
  ["ports/[slug]/new-secret/", "make-secret-new"],
  ["ports/[slug]/correct/", "correct-answers"],
  ["enrol/", "own"],
  ["ways-to-sign-in/", "own"],
  ["refused/", "own"],
  ["prove/", "own"],
  ["sign-in/", "open"],
  ["invitation/", "open"],
  ["submit-letter-again.ts", "send-letter-again"],
  ["submit-language.ts", "open"],
  ["submit-sign-out.ts", "open"],
];

/** The doors about one party that are not at a port, written by hand. */
const ofParty = [
  "urgent/propose/submit-",
  "urgent/submit-",
  "urgent/read/",
  "relations/[person]/",
  "duplicates/[pair]/",
  "corrections/[request]/",
];

const here = import.meta.dirname;
const importOf = async (path: string) =>
  (await import(join(here, path))) as Record<string, (...args: unknown[]) => Promise<unknown>>;

function knockAt(path: string): StaffDoor["knock"] {
  return async (behind) => {
    const params: Record<string, string> = {
      slug: "nogales",
      cluster: randomUUID(),
      reseating: randomUUID(),
      number: "1",
      avoided: "nogales",
      ...behind,
    };
    const door = await importOf(path);
    if (path.endsWith("page.tsx")) {
      return door["default"]?.({ params: Promise.resolve(params), searchParams: Promise.resolve({}) });
    }
    const request = () => new Request("http://paso.test/", { method: "POST", body: "{}" });
    const context = { params: Promise.resolve(params) };
    if (path.endsWith("route.ts")) {
      return Promise.all(Object.values(door).map((method) => method(request(), context)));
    }
    const [submit] = Object.values(door);
    const wanted = submit?.length ?? 0;
    const bound = [...path.matchAll(/\[([a-z]+)\]/g)].map(([, name = ""]) => params[name]).slice(0, wanted);
    const form = new FormData();
    const typed = {
      ...params,
      reason: "check-in",
      outcome: "came",
      decision: "approve",
      verdict: "counts",
      id: randomUUID(),
    };
    for (const [name, value] of Object.entries({ ...typed, capacity: "40" })) form.set(name, value);
    const rest = [{ problems: [], typed: {} }, form];
    return submit?.(...bound, ...rest.slice(rest.length - (wanted - bound.length)));
  };
}

/** Every door of the console, found in the tree. */
export const staffDoors: StaffDoor[] = readdirSync(here, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /(?:^|\/)(?:page\.tsx|route\.ts|submit-[a-z-]+\.ts)$/.test(path))
  .map((path) => ({
    path,
    act: actOf.find(([start]) => path.startsWith(start))?.[1],
    isAtPort: path.startsWith("ports/[slug]/"),
    isOfParty: ofParty.some((start) => path.startsWith(start)),
    isForm: /\b_before: \w*State\b/.test(readFileSync(join(here, path), "utf8")),
    knock: knockAt(path),
  }));

/** Where a door leads, the statuses that a route answers, or what it shows. */
export async function answerOf(work: () => Promise<unknown>): Promise<string> {
  try {
    const answer = await work();
    if (!Array.isArray(answer)) return `let in: ${JSON.stringify(answer)}`;
    return (await Promise.all(answer.map((each: Response) => each.text()))).join(" ");
  } catch (thrown) {
    const [kind, , address] = String((thrown as { digest?: string }).digest).split(";");
    if (kind === "NEXT_REDIRECT") return address ?? "";
    if (kind === "NEXT_HTTP_ERROR_FALLBACK") return "not found";
    throw thrown;
  }
}
