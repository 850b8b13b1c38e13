import { visitPort } from "#app/_session/visit-port.ts";
import { FindPersonPage } from "../find-person-page.tsx";
import { submitFindPerson } from "./submit-find-person.ts";

/** Whose answers are written wrong. */
export default async function CorrectPage({ params }: PageProps<"/staff/ports/[slug]/correct">) {
  const { slug } = await params;
  const { port } = await visitPort("correct-answers", slug);
  const submit = submitFindPerson.bind(null, slug);
  return <FindPersonPage slug={slug} port={port.name} folder="correct" submit={submit} />;
}
