import type { Messages } from "#app/_i18n/messages.ts";
import type { FormWords } from "./answer-form.tsx";
import type { FormPage } from "./form-page.ts";
import type { Submit } from "./form-state.ts";

/** What a question's form receives from its page: its own words, those of every form, and its action. */
export type QuestionFormProps<Block extends keyof Messages["apply"]> = {
  page: FormPage;
  words: Messages["apply"][Block];
  shared: FormWords;
  submit: Submit;
};
