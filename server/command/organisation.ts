import { parseArgs } from "node:util";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { type ListedHelper, listOrganisations } from "#server/helper/list-organisations.ts";
import {
  addOrganisation,
  type EndedOrganisation,
  endOrganisation,
  longest,
  type OrganisationProblem,
} from "#server/helper/organisations.ts";

type Print = (line: string) => void;

const usage = 'npm run paso -- organisation add --name "<name>" [--telephone "<telephone>"]';

const problems: Record<OrganisationProblem, string> = {
  "name-is-missing": "Give the organisation's name with --name.",
  "name-is-long": `The name can have at most ${longest.name} characters.`,
  "telephone-is-long": `The telephone number can have at most ${longest.telephone} characters.`,
};

/** `paso organisation add`: adds an organisation that this installation vouches for. Gives the exit code. */
export async function organisationAdd(args: string[], print: Print): Promise<number> {
  const typed = readArgs(args);
  const added = typed && (await addOrganisation(database(), "command-line", { ...typed, at: now() }));
  if (!added || "refusal" in added) {
    if (added) print(problems[added.refusal]);
    print(usage);
    return 2;
  }
  const id = shortId(added.id);
  print(`Organisation ${id}, ${added.name}. Invite those who work there:`);
  print(`npm run paso -- helper invite <email> --name "<name>" --organisation ${id}`);
  return 0;
}

const states: Record<ListedHelper["state"], string> = {
  invited: "invited",
  "not-complete": "no device yet",
  complete: "complete",
};

/** `paso organisation list`: prints every organisation with its helpers. */
export async function organisationList(_args: string[], print: Print): Promise<number> {
  const organisations = await listOrganisations(database(), "command-line", now());
  if (organisations.length === 0) print("There is no organisation.");
  for (const { id, name, telephone, endedAt, helpers } of organisations) {
    print([shortId(id), endedAt ? "ended " : "stands", name, ...(telephone ? [telephone] : [])].join("  "));
    for (const helper of helpers)
      print(`          ${states[helper.state].padEnd(13)}  ${helper.name}, ${helper.email}`);
  }
  return 0;
}

const refusals: Record<Extract<EndedOrganisation, { refusal: string }>["refusal"], string> = {
  unknown: "There is no such organisation. `npm run paso -- organisation list` shows all.",
  several: "Several organisations begin like this. Give more characters of the id.",
  "ended-before": "This organisation was ended before.",
};

/** `paso organisation end <id>`: ends an organisation and its helpers, at once. Gives the exit code. */
export async function organisationEnd(args: string[], print: Print): Promise<number> {
  const [start = "", ...rest] = args;
  const ended: EndedOrganisation =
    rest.length > 0 ? { refusal: "unknown" } : await endOrganisation(database(), "command-line", { start, at: now() });
  if ("refusal" in ended) {
    print(refusals[ended.refusal]);
    return 2;
  }
  print(`Organisation ${shortId(ended.id)}, ${ended.name}, has ended, and its helpers with it.`);
  return 0;
}

function shortId(id: string): string {
  return id.slice(0, 8);
}

function readArgs(args: string[]): { name: string; telephone: string } | undefined {
  try {
    const option = { type: "string" } as const;
    const { name = "", telephone = "" } = parseArgs({ args, options: { name: option, telephone: option } }).values;
    return { name, telephone };
  } catch {
    return undefined; // parseArgs throws for an option that it does not know
  }
}
