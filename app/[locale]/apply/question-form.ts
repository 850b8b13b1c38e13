import type { Messages } from "#app/_i18n/messages.ts";
import { problemWords } from "#app/_i18n/problem-words.ts";
import { words } from "#app/_i18n/words.ts";
import { formWords } from "#app/_ui/form-words.ts";
import type { QuestionFormProps } from "#app/_ui/question-form-props.ts";
import type { QuestionVisit } from "./visit-question.ts";

export type { QuestionFormProps };

/** A form's props without its action, which each page binds itself. */
export async function questionForm<Block extends keyof Messages["apply"] & string>(
  { locale, page }: Pick<QuestionVisit, "locale" | "page">,
  block: Block,
  title?: string,
): Promise<Omit<QuestionFormProps<Block>, "submit">> {
  const own = await words(locale, "apply", block);
  const shown = title ?? (own as { title: string }).title;
  return { page, words: own, shared: await formWords(locale, shown, await problemWords(locale, block)) };
}
