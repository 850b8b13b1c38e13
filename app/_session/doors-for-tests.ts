import { readdirSync } from "node:fs";
import { join } from "node:path";

/** A draft and a place as addresses and forms name them. */
export type Fields = { a?: string; m?: string };

/** A page, an action or a route behind which something of a person is open. */
export type Door = { name: string; knock: (fields: Fields) => Promise<unknown> };

const pages = join(import.meta.dirname, "../[locale]");
const api = join(import.meta.dirname, "../api/v1/drafts/[locale-or-id]");
const filesOf = (folder: string) =>
  readdirSync(join(pages, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\/(?:page\.tsx|submit-[a-z-]+\.ts)$/.test(path));
/** What opens no session itself, or shows and begins something new to whoever has none. */
const openToAll =
  /(?:device|finish|phone|continue)\/page\.tsx$|submit-(?:answers|blank|for-place|open|take-phone|hand-in|continue|kiosk-device|finish)\.ts$/;

const formOf = (fields: Fields) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const importOf = async (path: string) =>
  (await import(path)) as Record<string, (...args: unknown[]) => Promise<unknown>>;

function doorOf(path: string): Door {
  const isPage = path.endsWith("page.tsx");
  const knock = async (fields: Fields) => {
    const door = await importOf(join(pages, path));
    const params = Promise.resolve({ locale: "ht", number: "1", run: "20261201-1" });
    if (isPage) return door["default"]?.({ params, searchParams: Promise.resolve(fields) });
    const [submit] = Object.values(door);
    const bound = /submit-(?:person|answer)\.ts/.test(path) ? [path.includes("person") ? 1 : "confirm"] : [];
    const before = submit?.length === 2 ? [] : [{ problems: [] }];
    const form = formOf(fields);
    return submit?.("ht", ...bound, ...before, form);
  };
  return { name: path, knock };
}

const request = (path: string, init?: RequestInit) => new Request(`http://paso.test${path}`, init);
const byHand: Door[] = [
  ...(["a", "m"] as const).flatMap((name): Door[] => [
    {
      name: `the page of the picture, with ${name}`,
      knock: async (fields) =>
        (await importOf(join(pages, "phone/offer-phone-page.tsx")))["OfferPhonePage"]?.({
          locale: "ht",
          query: { [name]: fields[name] },
        }),
    },
    {
      name: `the offer to a telephone, with ${name}`,
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
    knock: async ({ a }) =>
      (await importOf(join(pages, "phone/move-page.tsx")))["MovePage"]?.({ locale: "ht", query: { a } }),
  },
  {
    name: "the end",
    knock: async (fields) =>
      (await importOf(join(pages, "finish/submit-finish.ts")))["submitFinish"]?.("ht", {}, formOf(fields)),
  },
  {
    name: "the calendar",
    knock: async ({ m }) =>
      (await importOf(join(pages, "my-place/slip/calendar.ics/route.ts")))["GET"]?.(request(`/?m=${m}`), {
        params: Promise.resolve({ locale: "ht" }),
      }),
  },
  {
    name: "the proof of a draw",
    knock: async ({ m }) =>
      (await importOf(join(pages, "my-place/draws/[run]/proof.json/route.ts")))["GET"]?.(request(`/?m=${m}`), {
        params: Promise.resolve({ locale: "ht", run: "20261201-1" }),
      }),
  },
  {
    name: "the proof of a registration",
    knock: async ({ m }) =>
      (await importOf(join(pages, "my-place/registration/proof.json/route.ts")))["GET"]?.(request(`/?m=${m}`)),
  },
  {
    name: "the answers, for a script",
    knock: async ({ a = "" }) => {
      const [id = ""] = a.split(".");
      const params = Promise.resolve({ "locale-or-id": id });
      return (await importOf(join(api, "route.ts")))["GET"]?.(request(`/?a=${a}`), { params });
    },
  },
  {
    name: "a page of an older build",
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
    .flatMap(filesOf)
    .filter((path) => !openToAll.test(path))
    .map(doorOf),
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
    if (kind !== "NEXT_REDIRECT") throw thrown;
    return address ?? "";
  }
}
