/** One field of a posted form, as typed. */
export type PostedField = { name: string; value: string };

/** Next's own fields: they name an action of one build, and are worth nothing to another. */
const ofTheBuild = /^\$ACTION_/;

/**
 * The typed fields of a posted form; files are left out, since no page can hand them back.
 * Empty when the body is no form.
 */
export async function postedFields(body: Buffer, contentType: string | undefined): Promise<PostedField[]> {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(contentType ?? "")) return [];
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { "content-type": contentType ?? "" },
    }).formData();
    return [...form].flatMap(([name, value]) => (typeof value === "string" ? [{ name, value }] : []));
  } catch {
    return [];
  }
}

/** The fields that the person filled in or carries along, without those of one build. */
export function fieldsOfThePerson(fields: PostedField[]): PostedField[] {
  return fields.filter(({ name }) => !ofTheBuild.test(name));
}
