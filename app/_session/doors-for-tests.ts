import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A draft and a place as addresses and forms name them, and what else a form says. */
export type Fields = { a?: string; m?: string; [name: string]: string | undefined };

/** A page, an action or a route behind which something of a person is open; `path`: the file that it is. */
export type Door = { name: string; path: string; knock: (fields: Fields) => Promise<unknown> };

const pages = join(import.meta.dirname, "../[locale]");
const api = join(import.meta.dirname, "../api/v1/drafts/[locale-or-id]");

/** Every page, route and action in a folder of the pages of a language, or beside it, found in the tree. */
export const doorFiles = (folder: string): string[] =>
  readdirSync(join(pages, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\/(?:page\.tsx|route\.ts)$/.test(path) || (/\.ts$/.test(path) && isAction(path)));
const isAction = (path: string) => readFileSync(join(pages, path), "utf8").startsWith('"use server"');
/** What opens no session itself, or shows and begins something new to whoever has none. */
const openToAll =
  /(?:device|finish|phone|continue)\/page\.tsx$|submit-(?:open|take-phone|hand-in|continue|kiosk-device|finish)\.ts$/;

const formOf = (fields: Fields) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
  return form;
};
const importOf = async (path: string) =>
  (await import(path)) as Record<string, (...args: unknown[]) => Promise<unknown>>;

const asked = { locale: "ht", number: "1", run: "20261201-1" };
const params = Promise.resolve(asked);

/** What an action is bound to after the language, each of which is a door. */
function boundOf(path: string): (string | number)[][] {
  if (path.endsWith("submit-person.ts")) return [[1]];
  return path.endsWith("submit-answer.ts") ? [["confirm"], ["decline"], ["give-back"]] : [[]];
}

function doorsOf(path: string): Door[] {
  return boundOf(path).map((bound): Door => {
    const knock = async (fields: Fields) => {
      const door = await importOf(join(pages, path));
      if (path.endsWith("page.tsx")) return door["default"]?.({ params, searchParams: Promise.resolve(fields) });
      const [submit] = Object.values(door);
      const before = submit?.length === 2 ? [] : [{ problems: [] }];
      return submit?.("ht", ...bound, ...before, formOf(fields));
    };
    return { name: [path, ...bound].join(", "), path, knock };
  });
}

const request = (path: string, init?: RequestInit) => new Request(`http://paso.test${path}`, init);
const byHand: Door[] = [
  ...(["a", "m"] as const).flatMap((name): Door[] => [
    {
      name: `the page of the picture, with ${name}`,
      path: "phone/page.tsx",
      knock: async (fields) =>
        (await importOf(join(pages, "phone/offer-phone-page.tsx")))["OfferPhonePage"]?.({
          locale: "ht",
          query: { [name]: fields[name] },
        }),
    },
    {
      name: `the offer to a telephone, with ${name}`,
      path: "phone/submit-offer-phone.ts",
      knock: async (fields) =>
        (await importOf(join(pages, "phone/submit-offer-phone.ts")))["submitOfferPhone"]?.(
          "ht",
          { problems: [] },
          formOf({ [name]: fields[name] }),
        ),
    },
  ]),
  {
    name: "the page of the code for another device",
    path: "phone/page.tsx",
    knock: async ({ a }) =>
      (await importOf(join(pages, "phone/move-page.tsx")))["MovePage"]?.({ locale: "ht", query: { a } }),
  },
  {
    name: "the end",
    path: "finish/submit-finish.ts",
    knock: async (fields) =>
      (await importOf(join(pages, "finish/submit-finish.ts")))["submitFinish"]?.("ht", {}, formOf(fields)),
  },
  {
    name: "the calendar",
    path: "my-place/slip/calendar.ics/route.ts",
    knock: async ({ m }) =>
      (await importOf(join(pages, "my-place/slip/calendar.ics/route.ts")))["GET"]?.(request(`/?m=${m}`), { params }),
  },
  {
    name: "the proof of a draw",
    path: "my-place/draws/[run]/proof.json/route.ts",
    knock: async ({ m }) =>
      (await importOf(join(pages, "my-place/draws/[run]/proof.json/route.ts")))["GET"]?.(request(`/?m=${m}`), {
        params,
      }),
  },
  {
    name: "the proof of a registration",
    path: "my-place/registration/proof.json/route.ts",
    knock: async ({ m }) =>
      (await importOf(join(pages, "my-place/registration/proof.json/route.ts")))["GET"]?.(request(`/?m=${m}`)),
  },
  {
    name: "the answers, for a script",
    path: "../api/v1/drafts/[locale-or-id]/route.ts",
    knock: async ({ a = "" }) => {
      const [id = ""] = a.split(".");
      const params = Promise.resolve({ "locale-or-id": id });
      return (await importOf(join(api, "route.ts")))["GET"]?.(request(`/?a=${a}`), { params });
    },
  },
  {
    name: "a page of an older build",
    path: "../api/v1/drafts/[locale-or-id]/[...question]/route.ts",
    knock: async ({ a = "" }) => {
      const params = Promise.resolve({ "locale-or-id": "ht", question: ["contact"] });
      const body = formOf({ a });
      return (await importOf(join(api, "[...question]/route.ts")))["POST"]?.(request("/", { method: "POST", body }), {
        params,
      });
    },
  },
];
/** Every door to a draft or a place, found in the tree; a new page or action is among them by itself. */
export const doors: Door[] = [
  ...["apply", "my-place", "phone", "continue"]
    .flatMap(doorFiles)
    .filter((path) => !path.endsWith("route.ts") && !openToAll.test(path))
    .flatMap(doorsOf),
  ...byHand,
];

/** Where a door leads, or the status with which it stays shut. */
export async function answerOf(work: () => Promise<unknown>): Promise<string> {
  try {
    const answer = await work();
    if (!(answer instanceof Response)) return `let in: ${JSON.stringify(answer)}`;
    return answer.headers.get("location") ?? String(answer.status);
  } catch (thrown) {
    const [kind, , address] = String((thrown as { digest?: string }).digest).split(";");
    if (kind === "NEXT_HTTP_ERROR_FALLBACK") return "404";
    if (kind !== "NEXT_REDIRECT") throw thrown;
    return address ?? "";
  }
}
