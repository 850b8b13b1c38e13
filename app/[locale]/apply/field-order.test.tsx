import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { fieldId } from "#app/_ui/problem-text.ts";
import { fieldOrder } from "#domain/application/field-order.ts";
import { type Question, questionsOf } from "#domain/application/questions.ts";
import apply from "#messages/en/apply.json" with { type: "json" };
import common from "#messages/en/common.json" with { type: "json" };
import offline from "#messages/en/offline.json" with { type: "json" };
import { CheckForm } from "./check/check-form.tsx";
import { ContactForm } from "./contact/contact-form.tsx";
import { DestinationForm } from "./destination/destination-form.tsx";
import { DeviceForm } from "./device/device-form.tsx";
import { LanguagesForm } from "./languages/languages-form.tsx";
import { LocationForm } from "./location/location-form.tsx";
import { NeedsForm } from "./needs/needs-form.tsx";
import { PartyForm } from "./party/party-form.tsx";
import { PersonForm } from "./person/[number]/person-form.tsx";
import { PortsForm } from "./ports/ports-form.tsx";

const shared = { form: common.form, fault: common.fault, title: { plain: "", wrong: "" }, problems: apply.problems };
const options = [{ value: "one", text: "One" }];
const submit = async (before: FormState) => before;
const choices = Array.from({ length: 8 }, (_, index) => `Choice ${index + 1}`);

const forms: Record<string, (page: FormPage, index: number) => ReactNode> = {
  device: (page) => <DeviceForm {...{ page, shared, submit }} words={apply.device} kept={offline.keep} />,
  party: (page) => <PartyForm {...{ page, shared, submit }} words={apply.party} people={[]} />,
  person: (page, index) => (
    <PersonForm
      {...{ page, shared, submit, index }}
      title="Person"
      words={apply.person}
      months={options}
      countries={options}
    />
  ),
  languages: (page) => <LanguagesForm {...{ page, shared, submit }} words={apply.languages} frequent={options} />,
  contact: (page) => <ContactForm {...{ page, shared, submit }} words={apply.contact} />,
  location: (page) => <LocationForm {...{ page, shared, submit }} words={apply.location} countries={options} />,
  ports: (page) => (
    <PortsForm {...{ page, shared, submit, choices }} words={apply.ports} ports={options} days={options} />
  ),
  needs: (page) => <NeedsForm {...{ page, shared, submit }} words={apply.needs} />,
  destination: (page) => <DestinationForm {...{ page, shared, submit }} words={apply.destination} />,
  check: (page) => (
    <CheckForm {...{ page, shared, submit }} words={apply.check} original={null}>
      {null}
    </CheckForm>
  ),
};

/** The page of a question as the server writes it, with a problem in every field. */
function pageOf(question: Question): string {
  const [name = "", number = "1"] = question.split("/");
  const problems = fieldOrder(question).map((path) => ({ path, problem: "missing" }));
  const page = { address: "", session: {}, answers: {}, problems, today: "2026-11-26", mayComplete: false };
  return renderToStaticMarkup(forms[name]?.(page, Number(number) - 1));
}

describe.each(questionsOf({ "party.length": ["2"] }))("the page of %s", (question) => {
  const html = pageOf(question);
  const asked = [
    ...new Set([...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name]) => name)),
  ];

  it("asks its fields in the order in which their problems are listed", () => {
    expect(asked.length).toBeGreaterThan(0);
    expect(fieldOrder(question).filter((field) => asked.includes(field))).toEqual(asked);
  });

  it("leads from each problem to a place that comes later than the one before", () => {
    const places = fieldOrder(question)
      .map((field) => html.indexOf(` id="${fieldId(field)}"`))
      .filter((place) => place !== -1);
    expect(places.length).toBeGreaterThanOrEqual(asked.length);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });
});
