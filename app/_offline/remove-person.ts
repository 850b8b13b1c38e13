import { answer, sizeOf } from "./draft.ts";
import { paso } from "./paso.ts";

const { changeDraft, draftId } = paso.plain;

/** Takes a person out of the party. The others move up; the answers of each stay that person's. */
export function removePerson(index: number): void {
  void changeDraft(draftId, (draft) => {
    const size = sizeOf(draft);
    const before = JSON.parse(JSON.stringify(draft.answers)) as Record<string, string[]>;
    for (const name of Object.keys(before)) {
      const found = /^party\.(\d)\.(.+)/.exec(name);
      const person = found ? (found[1] as string) : "";
      const rest = found && found[2];
      if (+person > index) answer(draft, `party.${+person - 1}.${rest}`, before[name] || []);
      if (person && +person >= index) answer(draft, name, before[`party.${+person + 1}.${rest}`] || []);
    }
    answer(draft, "party.length", [`${size - 1}`]);
  }).then(() => location.reload());
}
