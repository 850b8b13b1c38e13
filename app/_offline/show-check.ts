import { blankForm } from "./blank-form.ts";
import { type Draft, firstOf, sizeOf } from "./draft.ts";
import { joinHanded } from "./join-handed.ts";
import type { More } from "./more.ts";
import { questionsFor } from "./next-question.ts";
import { paso } from "./paso.ts";
import { type Row, readRows } from "./read-rows.ts";

const { draftId, locale } = paso.plain;

const tongue = {
  language: locale,
  words: { about: say("formats.birth.about"), unknown: say("formats.birth.unknown") },
};

/** The questions in which the device sees that something is missing. */
let open: string[] = [];
let revision = 0;

export function isOpen(): boolean {
  return open.length > 0;
}

/** Fills the check page: every answer, and above them the questions that still need one, in the page's own markup. */
export function showCheck(draft: Draft, more: More): Promise<void> {
  if (draft.token && navigator.onLine) showBack(draft);
  const place = document.getElementById("all-answers") as HTMLElement;
  const panel = place.firstElementChild as HTMLElement;
  const section = place.querySelector("section") as HTMLElement;
  const item = panel.querySelector("li") as HTMLElement;
  const asked = questionsFor(sizeOf(draft)).slice(1, -1);
  return Promise.all(asked.map(blankForm)).then((forms) => {
    open = [];
    revision = draft.revision + 999;
    section.remove();
    item.remove();
    for (let index = 0; index < asked.length; index++) {
      const question = asked[index] as string;
      const blank = forms[index];
      const title = (blank && (blank.querySelector("h1") as Element).textContent) || question;
      if (more.findProblems(question, (name) => firstOf(draft.answers, name)).length) {
        open.push(question);
        const one = item.cloneNode(true) as HTMLElement;
        setLink(one, question, title);
        (panel.querySelector("ul") as Element).appendChild(one);
      }
      place.appendChild(
        fill(section.cloneNode(true) as HTMLElement, question, title, blank ? readRows(blank, draft, tongue) : []),
      );
    }
    panel.hidden = !open.length;
    place.hidden = false;
  });
}

/** What another device had for a while, and gave back, is seen before it is sent. */
function showBack(draft: Draft): void {
  const before = JSON.stringify(draft.answers);
  joinHanded(draft).then(
    (joined) => {
      if (joined && JSON.stringify(joined.answers) !== before) location.reload();
    },
    () => {},
  );
}

function setLink(item: HTMLElement, question: string, title: string): void {
  const link = item.querySelector("a") as HTMLAnchorElement;
  // Should the script not come on the page behind, the server knows by the number what is newer.
  link.href = `/${locale}/apply/${question}?d=${draftId}&to=check&r=${revision}`;
  (link.querySelector("span") || link).textContent = title;
}

function fill(section: HTMLElement, question: string, title: string, rows: Row[]): HTMLElement {
  const id = question.replace("/", "-");
  const list = section.querySelector("dl") as HTMLElement;
  const answered = list.children[0] as HTMLElement;
  const empty = list.children[1] as HTMLElement;
  section.setAttribute("aria-labelledby", id);
  (section.querySelector("h2") as HTMLElement).id = id;
  (section.querySelector("h2") as HTMLElement).textContent = title;
  list.textContent = "";
  for (const { label, values, isName } of rows) {
    const row = (values.length ? answered : empty).cloneNode(true) as HTMLElement;
    const term = row.querySelector("dt") as HTMLElement;
    term.textContent = label;
    if (label === title) term.className = "screen-reader";
    const first = row.querySelector("dd") as HTMLElement;
    for (const value of values) {
      const shown = first.cloneNode(true) as HTMLElement;
      const text = shown.querySelector("bdi") as HTMLElement;
      text.textContent = value;
      if (isName) text.translate = false;
      row.appendChild(shown);
    }
    if (values.length) first.remove();
    list.appendChild(row);
  }
  setLink(section, question, title);
  return section;
}
