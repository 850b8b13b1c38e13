import { expect } from "@playwright/test";
import { test } from "./fixtures/journey.ts";
import { hasTextBrowser, openTextBrowser } from "./fixtures/text-browser.ts";
import { words } from "./fixtures/words.ts";

// biome-ignore lint/suspicious/noSkippedTests: only where w3m cannot be installed, with a notice
test.skip(!hasTextBrowser(), "w3m or tmux is not installed and could not be");

for (const cookies of [true, false]) {
  test(`a party applies with w3m ${cookies ? "and cookies" : "without cookies"}`, async ({ baseURL }) => {
    test.setTimeout(240_000);
    const w3m = openTextBrowser(`${baseURL}/en`, { cookies });
    try {
      await w3m.see("Ask for an appointment");
      await w3m.press("Start an application");
      await w3m.see("Who uses this device?");
      expect(w3m.screen()).not.toContain(words("en", "offline.keep.title"));
      await w3m.choose("Only I use it");
      await w3m.press("Continue");
      await w3m.see("How many people travel together?");
      await w3m.press("Continue");
      await w3m.see("Please write how many people travel together.");
      await w3m.type("Count everybody", "1");
      await w3m.press("Continue");
      await w3m.see("Person 1 of 1");
      await w3m.type("Given names", "Łukasz ሀይሉ");
      await w3m.type("^Year", "١٩٨٥");
      await w3m.type("Country of birth", "Honduras");
      await w3m.press("Continue");
      await w3m.see("Which languages do you use?");
      await w3m.choose("Español");
      await w3m.press("Continue");
      await w3m.see("How can we reach you?");
      await w3m.press("Continue");
      await w3m.see("Where are you now?");
      await w3m.type("Country where you are now", "México");
      await w3m.press("Continue");
      await w3m.see("Which ports of entry can you reach?");
      await w3m.pick("1st choice", 3);
      await w3m.press("Continue");
      await w3m.see("What do you need on the day?");
      await w3m.press("Continue");
      await w3m.see("Where do you want to go");
      await w3m.press("Continue");
      await w3m.see("Look at your answers");
      await w3m.see("Łukasz ሀይሉ");
      await w3m.choose("What I have written is true");
      await w3m.press("^Send");
      await w3m.see("Your receipt");
      expect(w3m.screen()).toMatch(/\d{4} \d{3} \d{3}\s/);
      expect(w3m.screen()).toMatch(/\d{4} \d{4} \d{3} \d{3}\s/);
    } finally {
      w3m.close();
    }
  });
}
