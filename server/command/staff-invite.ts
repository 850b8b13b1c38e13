import { parseArgs } from "node:util";
import { roles } from "#domain/staff/policy.ts";
import { invitationMinutes } from "#server/accounts/invitation-link.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { type InvitationRefusal, inviteStaff } from "#server/staff/invite-staff.ts";

const usage = `npm run paso -- staff invite <email> --role ${roles.join("|")} --name "<name>" [--port <slug>]`;

const sentences: Record<InvitationRefusal, string> = {
  "email-looks-wrong": "The first word after invite must be an e-mail address.",
  "name-is-missing": "Give the person's name with --name.",
  "role-is-unknown": `Give a role with --role: ${roles.join(", ")}.`,
  "officer-needs-a-port": "An officer works at one port: give its slug with --port.",
  "only-officers-have-a-port": "Only an officer has a port: leave --port out.",
  "port-is-unknown": "There is no port with this slug.",
  "account-is-in-use": "This person has a complete account already.",
};

/**
 * Invites somebody to the console, or again when the first link has lapsed, and prints the link.
 * @returns the exit code.
 */
export async function staffInvite(args: string[], print: (line: string) => void): Promise<number> {
  const typed = readArgs(args);
  if (!typed) {
    print(usage);
    return 2;
  }
  const invitation = await inviteStaff(database(), typed, now());
  if ("refusal" in invitation) {
    print(sentences[invitation.refusal]);
    print(usage);
    return 2;
  }
  print(`Give this link to ${typed.name.trim()}, and to nobody else. It works once, for ${invitationMinutes} minutes:`);
  print(invitation.address);
  return 0;
}

function readArgs(args: string[]) {
  try {
    const option = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { role: option, port: option, name: option },
    });
    const [email, ...rest] = positionals;
    if (!email || rest.length > 0) return undefined;
    return { email, name: values.name ?? "", role: values.role ?? "", port: values.port ?? null };
  } catch {
    return undefined; // parseArgs throws for an option that it does not know
  }
}
