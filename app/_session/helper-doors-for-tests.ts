import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Door, doorFiles, doors, type Fields } from "./doors-for-tests.ts";

/** "opens", or the refusal that the log names. */
type Said = "opens" | "not-allowed" | "needs-secret" | "refused";

/** A door of a helper: how it stands shut, how the place behind it stands, and what a grant of one's own gets there. */
export type HelperDoor = Door & {
  isShut: RegExp;
  stands: "paused" | "open" | "confirmed";
  /** With the widest grant and with the narrowest one; undefined where no grant is asked for. */
  said: { widest: Said; narrowest: Said } | undefined;
  /** With what else it opens, by right: it asks for the helper's account, or for the grant's own helper, alone. */
  opensFor: string[];
};

/**
 * What is behind a door: nothing of anybody; a helper's account; a kiosk; a session, whatever its grant says; or a grant,
 * with what the widest and the narrowest get.
 */
type Behind = "nothing" | "account" | "kiosk" | "session" | [widest: Said, narrowest: Said];

/** Every door by the beginning of its name or path, written by hand: what is not here is a fault. */
const behind: [start: string, Behind][] = [
  ["helper/access-ended/", "nothing"],
  ["helper/beside/", "nothing"],
  ["helper/caseload/page.tsx", "nothing"],
  ["helper/caseload/access/", "nothing"],
  ["helper/caseload/drafts/[draft]/route.ts, POST", ["opens", "refused"]],
  ["helper/caseload/drafts/", ["refused", "refused"]],
  ["helper/invitation/", "nothing"],
  ["helper/open-granted-place.ts", ["opens", "opens"]],
  ["helper/submit-go-on.ts", ["opens", "refused"]],
  ["helper/sign-in/", "nothing"],
  ["helper/submit-sign-out.ts", "nothing"],
  ["helper/whose/", "nothing"],
  ["helper/page.tsx", "account"],
  ["helper/caseload/copy/", "account"],
  ["helper/code/", "account"],
  ["helper/enrol/", "account"],
  ["helper/join/", "account"],
  ["helper/start/", "account"],
  ["helper/submit-search.ts", "account"],
  ["helper/ways-to-sign-in/", "account"],
  ["my-place/page.tsx", ["opens", "opens"]],
  ["my-place/submit-open.ts", "nothing"],
  ["my-place/submit-answer.ts, confirm", ["opens", "not-allowed"]],
  ["my-place/submit-answer.ts", ["needs-secret", "needs-secret"]],
  ["my-place/submit-still-waiting.ts", ["opens", "not-allowed"]],
  ["my-place/submit-keep-contact.ts", ["not-allowed", "not-allowed"]],
  ["my-place/submit-end-grant.ts", ["not-allowed", "not-allowed"]],
  ["my-place/withdraw/submit-withdraw.ts", ["needs-secret", "needs-secret"]],
  ["my-place/new-secret/", ["not-allowed", "not-allowed"]],
  ["my-place/helper/", ["not-allowed", "not-allowed"]],
  ["my-place/looks/", ["not-allowed", "not-allowed"]],
  ["my-place/wrong/", ["not-allowed", "not-allowed"]],
  ["my-place/submit-take-back.ts", ["not-allowed", "not-allowed"]],
  ["my-place/change/page.tsx", ["opens", "not-allowed"]],
  ["my-place/change/submit-change.ts", ["opens", "not-allowed"]],
  ["my-place/change/remove/submit-remove.ts", ["needs-secret", "refused"]],
  ["my-place/change/leave/", ["opens", "refused"]],
  ["my-place/change/submit-leave.ts", ["opens", "refused"]],
  ["my-place/change/refused/", ["opens", "refused"]],
  ["my-place/change/remove/page.tsx", ["opens", "refused"]],
  ["my-place/draws/[run]/proof.json/", ["not-allowed", "not-allowed"]],
  ["my-place/registration/proof.json/", ["not-allowed", "not-allowed"]],
  ["my-place/registration/page.tsx", ["opens", "opens"]],
  ["my-place/draws/[run]/page.tsx", ["opens", "opens"]],
  ["my-place/offer/", ["opens", "opens"]],
  ["my-place/slip/", ["opens", "opens"]],
  ["my-place/withdraw/page.tsx", ["opens", "opens"]],
  ["apply/device/", "nothing"],
  ...["check", "contact", "destination", "languages", "location", "needs", "party", "person/[number]", "ports"].map(
    (question): [string, Behind] => [`apply/${question}/`, ["opens", "refused"]],
  ),
  ["apply/receipt/", ["opens", "refused"]],
  ["apply/without-an-adult/", ["opens", "refused"]],
  ["continue/", "nothing"],
  ["phone/submit-take-phone.ts", "nothing"],
  ["phone/submit-hand-in.ts", "nothing"],
  ["the page of the picture, with m", ["opens", "opens"]],
  ["phone/page.tsx", ["opens", "refused"]],
  ["phone/submit-offer-phone.ts", "session"],
  ["finish/page.tsx", "nothing"],
  ["finish/submit-finish.ts", "session"],
  ["../api/v1/drafts/", ["opens", "refused"]],
  ["../kiosk/page.tsx", "nothing"],
  ["../kiosk/submit-leave-kiosk.ts", "nothing"],
  ["../kiosk/start/", "kiosk"],
  ["../kiosk/submit-enrol-kiosk.ts", "kiosk"],
];

const behindDoor = ({ name, path }: Omit<Door, "knock">) =>
  behind.find(([start]) => name.startsWith(start) || path.startsWith(start))?.[1];

const pages = join(import.meta.dirname, "../[locale]");
const importOf = async (path: string) =>
  (await import(join(pages, path))) as Record<string, (...args: unknown[]) => Promise<unknown>>;

const formOf = (fields: Fields) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
  return form;
};

/** The doors in a helper's own folder, each method of a route by itself. */
function ownDoors(path: string): Door[] {
  const params = (fields: Fields) => Promise.resolve({ locale: "ht", draft: fields.a?.split(".")[0] ?? "" });
  if (!path.endsWith("route.ts")) {
    const knock = async (fields: Fields) => {
      const door = await importOf(path);
      if (path.endsWith("page.tsx")) return door["default"]?.({ params: params(fields), searchParams: params(fields) });
      const [submit] = Object.values(door);
      return submit?.("ht", ...(submit.length === 2 ? [] : [{ problems: [] }]), formOf(fields));
    };
    return [{ name: path, path, knock }];
  }
  const carried = JSON.stringify({ locale: "ht", answers: {}, revisions: {}, revision: 0, seen: null });
  const methods = readFileSync(join(pages, path), "utf8").matchAll(/^export (?:async )?function ([A-Z]+)\(/gm);
  return [...methods].map(([, method = ""]) => ({
    name: `${path}, ${method}`,
    path,
    knock: async (fields) => {
      const body = method === "GET" ? {} : { body: carried };
      return (await importOf(path))[method]?.(new Request("http://paso.test/", { method, ...body }), {
        params: params(fields),
      });
    },
  }));
}

const byAccount = ["another helper's", "of another application", "expired", "ended"];

const opensFor: [start: string, keys: string[]][] = [
  // A grant of one's own for another application opens that one.
  ["helper/open-granted-place.ts", ["of another application"]],
  // A change went with its grant: what a laptop hands in under its name begins as something new of the helper's own.
  ["helper/caseload/drafts/[draft]/route.ts, PUT", ["ended"]],
];

function helperDoor(door: Door): HelperDoor[] {
  const is = behindDoor(door);
  if (is === undefined || is === "nothing" || is === "kiosk") return [];
  const of = `${door.path} ${door.name}`;
  const stands = /slip|give-back/.test(of) ? "confirmed" : /still-waiting/.test(of) ? "paused" : "open";
  const said = typeof is === "string" ? undefined : { widest: is[0], narrowest: is[1] };
  const alone = opensFor.find(([start]) => door.name.startsWith(start))?.[1] ?? [];
  return [{ ...door, isShut, stands, said, opensFor: is === "account" ? byAccount : alone }];
}

const isShut = /^(?:\/ht\/helper\/(?:access-ended|sign-in\?note=ended)|\/ht\/finish\?ended=yes|40[134]|410)$/;

const all = [...doorFiles("helper").flatMap(ownDoors), ...doors];

/** Every door of a helper's, and of what a grant opens. */
export const helperDoors: HelperDoor[] = all.flatMap(helperDoor);

const folders = ["helper", "my-place", "apply", "phone", "continue", "finish", "../kiosk", "../api/v1/drafts"];
const files = folders.flatMap(doorFiles);
const fileBehind = (path: string) => behindDoor({ name: path, path });

/** The doors by which a device becomes a kiosk, or begins as one. */
export const kioskDoors: Door[] = files
  .filter((path) => fileBehind(path) === "kiosk")
  .map((path) => ({
    name: path,
    path,
    knock: async (fields) => {
      const [door] = Object.values(await importOf(path));
      return path.endsWith("route.ts") ? door?.() : door?.({ typed: {}, problems: [] }, formOf(fields));
    },
  }));

/** Doors in the tree of which nobody has said what is behind them. */
export const unexpected = files.filter((path) => fileBehind(path) === undefined);

/** Doors with something behind them at which nothing here knocks. */
export const unknocked = files.filter(
  (path) => !["nothing", "kiosk"].includes(String(fileBehind(path))) && !all.some((door) => door.path === path),
);
