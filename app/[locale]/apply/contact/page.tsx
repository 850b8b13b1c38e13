import { questionForm } from "../question-form.ts";
import { QuestionPage } from "../question-page.tsx";
import { type Asked, visitQuestion } from "../visit-question.ts";
import { ContactForm } from "./contact-form.tsx";
import { submitContact } from "./submit-contact.ts";

export default async function ContactPage(asked: Asked) {
  const visit = await visitQuestion("contact", asked);
  const form = await questionForm(visit, "contact");
  return (
    <QuestionPage visit={visit}>
      <ContactForm {...form} submit={submitContact.bind(null, visit.locale)} />
    </QuestionPage>
  );
}
