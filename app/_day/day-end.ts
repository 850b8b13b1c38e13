/**
 * The script of the console's page of the sign-in: the day that this device keeps (app/_day/day.ts) goes when its officer
 * signs out, and when it is over.
 */
import { endDayIfOver, endList } from "./day-vault.ts";

const hasSignedOut = new URLSearchParams(location.search).get("note") === "signed-out";

// Some private windows have no storage, and then keep nothing.
(hasSignedOut ? endList() : endDayIfOver()).catch(() => undefined);
