import { expect, test } from "@playwright/test";
import { axeFaults } from "./fixtures/check-axe.ts";
import { spokenTranscript } from "./fixtures/spoken-transcript.ts";

// Controls: what the other journeys listen and look with does find faults.

const page = (body: string) =>
  `<!doctype html><html lang="ht" dir="ltr"><title>Paso</title><body>${body}</body></html>`;

test.use({ bypassCSP: true });

test("the transcript has the language of each phrase", async ({ page: tab }) => {
  await tab.setContent(
    page('<main><h1>Ki jan yo ka jwenn ou?</h1><p lang="en">How can we reach you?</p><button>Kontinye</button></main>'),
  );
  const spoken = await spokenTranscript(tab);
  expect(spoken).toContain("ht | heading, Ki jan yo ka jwenn ou?, level 1");
  expect(spoken).toMatch(/^en \| .*How can we reach you\?/m);
  expect(spoken).toContain("ht | button, Kontinye");
});

test("the transcript says an error with its field, and which field is wrong", async ({ page: tab }) => {
  await tab.setContent(
    page(
      '<main><label for="e">Imel</label><p id="w">Ekri yon imel</p><input id="e" aria-describedby="w" aria-invalid="true"></main>',
    ),
  );
  expect(await spokenTranscript(tab)).toMatch(/ht \| textbox, Imel, Ekri yon imel, invalid/);
});

test("the transcript hides identifiers", async ({ page: tab }) => {
  await tab.setContent(page("<main><p>0b0e7b0a-6a3d-4a52-9a1f-3c7d0e9f1a22</p></main>"));
  expect(await spokenTranscript(tab)).toContain("<id>");
});

test("axe finds a field without a label and grey on grey", async ({ page: tab }) => {
  await tab.setContent(page('<main><h1>A</h1><input><p style="color:#999;background:#888">Ekri non ou</p></main>'));
  const faults = (await axeFaults(tab)).join("\n");
  expect(faults).toContain("label:");
  expect(faults).toContain("color-contrast:");
});

test("axe finds nothing on a sound page", async ({ page: tab }) => {
  await tab.setContent(page('<main><h1>Paso</h1><label for="e">Imel</label> <input id="e"></main>'));
  expect(await axeFaults(tab)).toEqual([]);
});
