import type { Command } from "./command.ts";
import { draw } from "./draw.ts";
import { kioskAdd, kioskEnd, kioskList, kioskUse } from "./kiosk.ts";
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
    usage: "kiosk add <--place>",
    does: "Prints a code, valid once, that makes a device a kiosk.",
    needsDatabase: true,
    run: kioskAdd,
  },
  {
    usage: "kiosk list",
    does: "Lists the kiosks, and when each was last seen.",
    needsDatabase: true,
    run: kioskList,
  },
  {
    usage: "kiosk end <id>",
    does: "Ends a kiosk, and all that is open on it, at once.",
    needsDatabase: true,
    run: kioskEnd,
  },
  {
    usage: "kiosk use",
    does: "Counts the use of kiosks in 30 days; small numbers are withheld.",
    needsDatabase: true,
    run: kioskUse,
  },
  {
    usage: "vectors <file>",
    does: "Runs the draw on cases of a file and says where it differs.",
    needsDatabase: false,
    run: vectors,
  },
];
