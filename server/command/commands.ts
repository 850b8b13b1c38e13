import { cancel } from "./cancel.ts";
import { ceremony } from "./ceremony.ts";
import type { Command } from "./command.ts";
import { demoTrends } from "./demo-trends.ts";
import { draw } from "./draw.ts";
import { duplicates } from "./duplicates.ts";
import { equity } from "./equity.ts";
import { forAuditor } from "./for-auditor.ts";
import { handoverKey, handoverNotes, handoverOpen } from "./handover.ts";
import { helperEnd, helperInvite } from "./helper.ts";
import { kioskAdd, kioskEnd, kioskList, kioskUse } from "./kiosk.ts";
import { lettersCorrect, lettersReport } from "./letters.ts";
import { organisationAdd, organisationEnd, organisationList } from "./organisation.ts";
import { patchReport } from "./patch-report.ts";
import { riskReport } from "./risk-report.ts";
import { slipKeys, slipRotate } from "./slip-keys.ts";
import { staffEnd } from "./staff-end.ts";
import { staffInvite } from "./staff-invite.ts";
import { trends } from "./trends.ts";
import { vectors } from "./vectors.ts";
import { verifyAudit } from "./verify-audit.ts";

/** Every command of `npm run paso`; to add one, write its file and put it here. */
export const commands: Command[] = [
  {
    usage: "staff invite <email> <--role> <--name> [--port]",
    does: "Prints a link, valid for 15 minutes, that makes an account of staff.",
    needsDatabase: true,
    run: staffInvite,
  },
  {
    usage: "staff end <email>",
    does: "Ends an account of staff, at once.",
    needsDatabase: true,
    run: staffEnd,
  },
  {
    usage: "draw",
    does: "Runs today's draw, or goes on with one that was cut off.",
    needsDatabase: true,
    run: draw,
  },
  {
    usage: "duplicates",
    does: "Looks for registrations of one person now, and says how many pairs it found.",
    needsDatabase: true,
    run: duplicates,
  },
  {
    usage: "equity",
    does: "Counts what came of groups in the four weeks that ended last.",
    needsDatabase: true,
    run: equity,
  },
  {
    usage: "letters report <file|letter> [state]",
    does: "Takes what is reported of a letter: by a mail server, or in words.",
    needsDatabase: true,
    run: lettersReport,
  },
  {
    usage: "letters correct <--kind> <--from> <--until> [--yes]",
    does: "Writes to exactly those who got a wrong letter.",
    needsDatabase: true,
    run: lettersCorrect,
  },
  {
    usage: "ceremony <run> <text>",
    does: "Brings what a run's public ceremony said: once, after the freeze.",
    needsDatabase: true,
    run: ceremony,
  },
  {
    usage: "cancel <run> <reason>",
    does: "Cancels a run before it has a seed; the reason is published.",
    needsDatabase: true,
    run: cancel,
  },
  {
    usage: "for-auditor <run> <folder>",
    does: "Writes a run's record with every entry, for an auditor.",
    needsDatabase: true,
    run: forAuditor,
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
    does: "Counts the use of kiosks in the last four weeks that are over; small numbers are withheld.",
    needsDatabase: true,
    run: kioskUse,
  },
  {
    usage: "slip keys",
    does: "Lists the keys that sign slips, and until when earlier ones count.",
    needsDatabase: false,
    run: slipKeys,
  },
  {
    usage: "slip rotate",
    does: "Lets the next key sign slips, and makes a new next one.",
    needsDatabase: true,
    run: slipRotate,
  },
  {
    usage: "organisation add <--name> [--telephone]",
    does: "Adds an organisation whose helpers may help people with Paso.",
    needsDatabase: true,
    run: organisationAdd,
  },
  {
    usage: "organisation list",
    does: "Lists the organisations and their helpers.",
    needsDatabase: true,
    run: organisationList,
  },
  {
    usage: "organisation end <id>",
    does: "Ends an organisation and its helpers, at once.",
    needsDatabase: true,
    run: organisationEnd,
  },
  {
    usage: "helper invite <email> <--name> <--organisation>",
    does: "Prints a link, valid for 15 minutes, that makes a helper's account.",
    needsDatabase: true,
    run: helperInvite,
  },
  {
    usage: "helper end <email>",
    does: "Ends one helper, at once.",
    needsDatabase: true,
    run: helperEnd,
  },
  {
    usage: "handover key <--port> <--file>",
    does: "Sets the public key for which a port's files are encrypted.",
    needsDatabase: true,
    run: handoverKey,
  },
  {
    usage: "handover open <--key> <--file> [--public]",
    does: "Opens a port's file with the port's private key, and checks it.",
    needsDatabase: false,
    run: handoverOpen,
  },
  {
    usage: "handover notes <--port> <--file>",
    does: "Keeps what a port's own systems send back, for the officer.",
    needsDatabase: true,
    run: handoverNotes,
  },
  {
    usage: "trends [--in] [--known] [--out]",
    does: "Finds trends in the registrations, or shared addresses in a file.",
    needsDatabase: (args) => args.length === 0,
    run: trends,
  },
  {
    usage: "demo-trends",
    does: "Plants what reports describe among 300,000 made-up parties, finds it.",
    needsDatabase: false,
    run: demoTrends,
  },
  {
    usage: "vectors <file>",
    does: "Runs the draw on cases of a file and says where it differs.",
    needsDatabase: false,
    run: vectors,
  },
  {
    usage: "verify-audit [--heads <file>]",
    does: "Compares the audit with its chain; fails when anything was changed.",
    needsDatabase: true,
    run: verifyAudit,
  },
  {
    usage: "risk-report",
    does: "Prints the risk register; fails when one was not looked at again.",
    needsDatabase: false,
    run: riskReport,
  },
  {
    usage: "patch-report",
    does: "Compares what Paso runs on with known faults; fails when one is open.",
    needsDatabase: false,
    run: patchReport,
  },
];
