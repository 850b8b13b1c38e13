import type { Command } from "./command.ts";
import { staffInvite } from "./staff-invite.ts";

/** Every command of `npm run paso`; to add one, write its file and put it here. */
export const commands: Command[] = [
  {
    usage: "staff invite <email> <--role> <--name> [--port]",
    does: "Prints a link, valid for 15 minutes, that makes an account of staff.",
    needsDatabase: true,
    run: staffInvite,
  },
];
