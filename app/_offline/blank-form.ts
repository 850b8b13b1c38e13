import { paso } from "./paso.ts";

const { draftId, form, inStore, locale, question } = paso.plain;

/** A question's form as it is for everybody, remembered from the visit: its labels say what the answers mean. */
export function rememberForm(): void {
  // A page of the server's draft comes with the person's answers in it.
  if (!draftId || !form || question === "check") return;
  void inStore<IDBValidKey>("place", "readwrite", (store) =>
    store.put(form.outerHTML, `form/${locale}/${question}`),
  ).catch(() => 0);
}

/** Which questions were visited says something of a person: with the draft these go too. */
export function forgetForms(): Promise<unknown> {
  return inStore("place", "readwrite", (store) => store.delete(IDBKeyRange.bound("form/", "form0"))).catch(() => 0);
}

/** A question's form, from this device or from where pages come; undefined where it cannot be had. */
export function blankForm(about: string): Promise<HTMLElement | null> {
  return inStore<string | undefined>("place", "readonly", (store) => store.get(`form/${locale}/${about}`))
    .catch(() => undefined)
    .then((html) => html || fetch(`/${locale}/apply/${about}?light`).then((response) => response.text()))
    .then((html) => {
      // This page's policy does not know another page's style, and would note it as broken.
      const text = html.replace(/<style.*?<\/style>/g, "");
      return new DOMParser().parseFromString(text, "text/html").querySelector<HTMLElement>("form");
    })
    .catch(() => null);
}
