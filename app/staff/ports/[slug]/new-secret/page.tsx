import { visitPort } from "#app/_session/visit-port.ts";
import { FindPersonPage } from "../find-person-page.tsx";
import { submitFindPerson } from "./submit-find-person.ts";

/** Who asks for a new secret. */
export default async function NewSecretPage({ params }: PageProps<"/staff/ports/[slug]/new-secret">) {
  const { slug } = await params;
  const { port } = await visitPort("make-secret-new", slug);
  const submit = submitFindPerson.bind(null, slug);
  return <FindPersonPage slug={slug} port={port.name} folder="new-secret" submit={submit} />;
}
