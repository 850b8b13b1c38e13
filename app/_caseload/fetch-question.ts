/**
 * A question's form in a language, blank: the page that the worker keeps for everybody, or Paso has. Undefined where
 * there is neither. Nothing of it posts or runs.
 */
export async function fetchQuestion(language: string, question: string): Promise<HTMLFormElement | undefined> {
  const response = await fetch(`/${language}/apply/${question}?light`).catch(() => undefined);
  if (!response?.ok) return undefined;
  const text = (await response.text()).replace(/<style[\s\S]*?<\/style>/g, "");
  const page = new DOMParser().parseFromString(text, "text/html");
  const form = page.querySelector<HTMLFormElement>("form#answers");
  if (!form) return undefined;
  for (const other of form.querySelectorAll("script, [type=hidden], button[name]")) other.remove();
  for (const name of ["action", "method", "enctype"]) form.removeAttribute(name);
  form.setAttribute("autocomplete", "off");
  form.lang = language;
  form.dir = page.documentElement.dir;
  return document.adoptNode(form);
}
