import type { Command } from "./command.ts";
import { draw } from "./draw.ts";
import { staffInvite } from "./staff-invite.ts";
import { vectors } from "./vectors.ts";

/** Every command of `npm run paso`; to add one, write its file and put it here. */
export const commands: Command[] = [
  {
    usage: "staff invite <email> <--role> <--name> [--port]",
    does: "Prints a link, valid for 15 minutes, that makes an account of staff.",
    needsDatabase: true,
    run: staffInvite,
  },
  {
    usage: "draw",
    does: "Runs today's draw, or goes on with one that was cut off.",
    needsDatabase: true,
    run: draw,
  },
  {
    usage: "vectors <file>",
    does: "Runs the draw on cases of a file and says where it differs.",
    needsDatabase: false,
    run: vectors,
  },
];
