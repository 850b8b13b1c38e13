import { parseArgs } from "node:util";
import { invitationMinutes } from "#server/accounts/invitation-link.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { endHelper } from "#server/helper/end-helper.ts";
import { type HelperInvitationRefusal, type InvitedHelper, inviteHelper } from "#server/helper/invite-helper.ts";
import { longest } from "#server/helper/organisations.ts";

type Print = (line: string) => void;

const usage = 'npm run paso -- helper invite <email> --name "<name>" --organisation <id>';

const sentences: Record<HelperInvitationRefusal, string> = {
  "email-looks-wrong": "The first word after invite must be an e-mail address.",
  "name-is-missing": "Give the person's name with --name.",
  "name-is-long": `The name can have at most ${longest.name} characters.`,
  "organisation-is-unknown": "Give the id of an organisation that stands, as `organisation list` shows it.",
  "several-organisations": "Several organisations begin like this. Give more characters of the id.",
  "account-is-in-use": "This person has a complete account already.",
};

/** `paso helper invite`: invites somebody to help for an organisation, and prints the link. Gives the exit code. */
export async function helperInvite(args: string[], print: Print): Promise<number> {
  const typed = readArgs(args);
  const invitation = typed && (await inviteHelper(database(), "command-line", { ...typed, at: now() }));
  if (!typed || !invitation || "refusal" in invitation) {
    if (invitation && "refusal" in invitation) print(sentences[invitation.refusal]);
    print(usage);
    return 2;
  }
  const who = `${typed.name.trim()}, ${invitation.organisation}`;
  print(`Give this link to ${who}, and to nobody else. It works once, for ${invitationMinutes} minutes:`);
  print(invitation.address);
  return 0;
}

/** `paso helper end <email>`: ends one helper, or an invitation that stands, at once. Gives the exit code. */
export async function helperEnd(args: string[], print: Print): Promise<number> {
  const [email = "", ...rest] = args;
  const ended = rest.length > 0 ? undefined : await endHelper(database(), "command-line", { email, at: now() });
  if (!ended || "refusal" in ended) {
    print("There is no such helper. `npm run paso -- organisation list` shows all.");
    return 2;
  }
  print(`${ended.name} has ended, and opens nothing any more.`);
  return 0;
}

function readArgs(args: string[]): InvitedHelper | undefined {
  try {
    const option = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { name: option, organisation: option },
    });
    const [email, ...rest] = positionals;
    if (!email || rest.length > 0) return undefined;
    return { email, name: values.name ?? "", organisation: values.organisation ?? "" };
  } catch {
    return undefined; // parseArgs throws for an option that it does not know
  }
}
