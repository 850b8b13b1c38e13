import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyApplication } from "./application.arbitrary.ts";
import { applicationJsonSchema } from "./application-json-schema.ts";
import { checkJson } from "./check-application.ts";

const today = "2026-11-25";
const [sample] = fc.sample(anyApplication, { seed: 7, numRuns: 1 });
const problems = (json: unknown) => {
  const checked = checkJson(json, today);
  return checked.ok ? [] : checked.problems.map(({ path, problem }) => `${path} ${problem}`);
};

describe("an application sent as JSON", () => {
  it("is refused with an unknown key anywhere, which is named", () => {
    expect(problems({ ...sample, colour: 1 })).toEqual(["colour unknown-key"]);
    expect(problems({ ...sample, location: { country: "MX", gps: "0,0" } })).toEqual(["location.gps unknown-key"]);
    expect(problems(JSON.parse(JSON.stringify(sample).replace("{", '{"__proto__":{"a":1},')))).toEqual([
      "__proto__ unknown-key",
    ]);
  });

  it("takes an empty text for no answer", () => {
    expect(problems({ ...sample, location: { country: "MX", city: "", state: null } })).toEqual([]);
    expect(problems({ ...sample, location: { country: "" } })).toEqual(["location.country missing"]);
  });

  it("takes a language tag in any case", () => {
    const checked = checkJson({ ...sample, language: "ZH-hans" }, today);
    expect(checked).toMatchObject({ ok: true, application: { language: "zh-Hans" } });
  });

  it.each([null, undefined, 7, "text", [], {}, [[[[[[[[[[[]]]]]]]]]]]])("is a problem, never a crash: %j", (json) => {
    expect(problems(json).length).toBeGreaterThan(0);
  });

  it("of any JSON is checked without a crash", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(sample ?? {})), (json, key) => {
        expect(() => checkJson({ ...sample, [key]: json }, today)).not.toThrow();
        const [person] = sample?.party ?? [];
        expect(() => checkJson({ ...sample, party: [{ ...person, birth: json }] }, today)).not.toThrow();
      }),
    );
  });

  it("keeps a name in every script as it was written", () => {
    for (const name of ["Zoë Ñandú", "Дмитрий", "محمد", "ሰላማዊት", "李小龍", "D’Ángelo"]) {
      const [person] = sample?.party ?? [];
      const checked = checkJson({ ...sample, party: [{ ...person, givenNames: name, relation: "self" }] }, today);
      expect(checked).toMatchObject({ ok: true, application: { party: [{ givenNames: name }] } });
    }
  });

  it("has a JSON Schema that names every property and refuses others", () => {
    const schema = applicationJsonSchema() as { properties: object; additionalProperties: boolean; required: string[] };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(sample ?? {}));
    expect(schema.required).toEqual(Object.keys(sample ?? {}));
    expect(schema.additionalProperties).toBe(false);
  });
});
