import type { Messages } from "#app/_i18n/messages.ts";
import { problemWords } from "#app/_i18n/problem-words.ts";
import { words } from "#app/_i18n/words.ts";
import type { FormWords } from "#app/_ui/answer-form.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { formWords } from "#app/_ui/form-words.ts";
import type { QuestionVisit } from "./visit-question.ts";

type Blocks = Messages["apply"];

/** What a question's form receives from its page: its own words, those of every form, and its action. */
export type QuestionFormProps<Block extends keyof Blocks> = {
  page: FormPage;
  words: Blocks[Block];
  shared: FormWords;
  submit: Submit;
};

/** A form's props without its action, which each page binds itself. */
export async function questionForm<Block extends keyof Blocks & string>(
  { locale, page }: Pick<QuestionVisit, "locale" | "page">,
  block: Block,
  title?: string,
): Promise<Omit<QuestionFormProps<Block>, "submit">> {
  const own = await words(locale, "apply", block);
  const shown = title ?? (own as { title: string }).title;
  return { page, words: own, shared: await formWords(locale, shown, await problemWords(locale, block)) };
}
