import { expect, test } from "vitest";
import { shortIds } from "./short-ids.ts";

test("ids of fields become short wherever something points to them, and no other id changes", () => {
  const html = `<a href="#contact-email">x</a><a href="/en#contact-email">y</a><form id="answers"><label for="contact-email">E-mail</label><p id="contact-email-hint">h</p><input id="contact-email" aria-describedby="contact-email-hint keep-answers" name="contact.email" value="contact-email"/><div id="keep-answers"></div></form>`;
  expect(shortIds(html)).toBe(
    `<a href="#f1">x</a><a href="/en#contact-email">y</a><form id="answers"><label for="f1">E-mail</label><p id="f0">h</p><input id="f1" aria-describedby="f0 keep-answers" name="contact.email" value="contact-email"/><div id="keep-answers"></div></form>`,
  );
});
