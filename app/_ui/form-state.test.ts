import { describe, expect, it } from "vitest";
import { typedIn } from "./form-state.ts";

describe("what was typed into a form", () => {
  it("is every answer as typed, empty ones too, and nothing of the session, the buttons or React", () => {
    const form = new FormData();
    for (const [name, value] of [
      ["$ACTION_KEY", "k"],
      ["a", "session"],
      ["key", "proof"],
      ["then", "language"],
      ["contact.email", "half "],
      ["party.0.nationalities", ""],
      ["party.0.nationalities", "Ayiti"],
    ] as const) {
      form.append(name, value);
    }
    form.append("file", new Blob(["x"]));
    expect(typedIn(form)).toEqual({ "contact.email": ["half "], "party.0.nationalities": ["", "Ayiti"] });
  });
});
