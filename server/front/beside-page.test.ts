import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flatten, readCatalogue } from "#messages/read-catalogue.ts";
import { besideIn, besidePage, withFirstField } from "./beside-page.ts";
import { safe } from "./error-page.ts";

const bar = '<section class="beside-bar" data-beside="es" lang="es"><p>Lea</p><button name="then">x</button></section>';
const page = (lang: string, main: string) =>
  `<html lang="${lang}" dir="ltr"><body><header><p>Paso</p></header><main id="main">${main}</main><footer><p>.</p></footer></body></html>`;

const catalogue = readCatalogue(join(import.meta.dirname, "../../messages"), ["es", "ht"]);
const words = (locale: string, key: string) => flatten(catalogue[locale] ?? {}).get(key) ?? "";

/** The page with each addition as `[lang text]`, and every other tag left out. */
const seen = (html: string) =>
  html
    .replace(/<(p|span|bdi)[^>]*\slang="(\w+)" dir="(\w+)"[^>]*>([^<]*)<\/\1>/g, "[$2 $4]")
    .replace(/<[^>]*>/g, "|")
    .replace(/[\s|]*\|[\s|]*/g, "|");

describe("a page of a draft that a helper fills in", () => {
  it("is known by its mark, and no other page is", () => {
    expect(besideIn(page("ht", bar))).toBe("es");
    expect(besideIn(page("ht", "<p>data-beside=&quot;es&quot;</p>"))).toBeUndefined();
  });

  it("has the words of the other language as siblings of a label, and never within its heading or itself", () => {
    const one = (title: string, hint: string) =>
      `<form><div class="field"><h1><label class="label" for="n">${title} </label></h1><p class="hint" id="n-hint">${hint}</p><input id="n" name="n"/></div></form>`;
    const html = besidePage(
      page("ht", bar + one("Konbyen?", "Konte")),
      page("es", bar + one("¿Cuántos?", "Cuente")),
      "es",
    );
    expect(html).toContain(
      '</label></h1> <p class="beside" lang="es" dir="ltr">¿Cuántos?</p><p class="hint" id="n-hint">',
    );
    expect(html).toContain('>Konte</p> <p class="beside" lang="es" dir="ltr">Cuente</p><input');
    expect(/<(label|legend|h1|button)\b[^>]*>(?:(?!<\/\1>)[\s\S])*class="beside"/.test(html)).toBe(false);
  });

  it("has them beside a legend within its group, beside buttons, folds, and each line of a list", () => {
    const one = ([legend, yes, fold, go, line]: string[]) =>
      `<fieldset><legend class="legend"><h1>${legend}</h1></legend><div><input id="y" type="radio"/><label for="y">${yes}</label></div></fieldset><details><summary>${fold}</summary></details><ul><li><a href="#y">${line}</a></li></ul><button type="submit" class="button">${go}</button>`;
    const html = besidePage(
      page("ht", one(["Ki lang?", "Wi", "Plis", "Kontinye", "Pwoblèm"])),
      page("es", one(["¿Qué idioma?", "Sí", "Más", "Continuar", "Problema"])),
      "es",
    );
    expect(seen(html)).toContain(
      "|Ki lang?|[es ¿Qué idioma?]|Wi|[es Sí]|[es Más]|Plis|Pwoblèm|[es Problema]|Kontinye|[es Continuar]|",
    );
  });

  it("names the choices of a list behind it, since an option can have nothing beside it", () => {
    const one = (first: string, second: string) =>
      `<label for="r">R</label><select id="r" name="r"><option value="">–</option><option value="a">${first}</option><option value="b" selected="">${second}</option><option value="c">San Ysidro</option></select>`;
    const html = besidePage(page("ht", one("Pitit", "Frè")), page("es", one("Hijo", "Hermano")), "es");
    expect(seen(html)).toContain("San Ysidro|[ht Pitit] = [es Hijo]|[ht Frè] = [es Hermano]|");
    const twice = besidePage(
      page("ht", one("Pitit", "Frè") + one("Pitit", "Frè").replaceAll('"r"', '"s"')),
      page("es", one("Hijo", "Hermano") + one("Hijo", "Hermano").replaceAll('"r"', '"s"')),
      "es",
    );
    expect(twice.match(/beside-choices/g)).toHaveLength(1);
  });

  it("has no words rather than wrong ones where the two pages do not have as many", () => {
    const html = besidePage(
      page("ht", '<p>Youn</p><p>De</p><label for="x">X la</label>'),
      page("es", '<p>Uno</p><p>Dos</p><p>Tres</p><label for="x">La X</label>'),
      "es",
    );
    expect(seen(html)).toContain("|Youn|De|X la|[es La X]|");
  });

  it("says nothing twice: what is the same in both, codes, and what somebody typed", () => {
    const code =
      '<dl><dd><bdi class="typed">Marie</bdi></dd><dd><bdi class="code">123</bdi></dd><dd>Ou</dd></dl><p>+52</p>';
    const other = '<dl><dd><bdi class="typed">Maria</bdi></dd><dd>mostrado una vez</dd><dd>Usted</dd></dl><p>+52</p>';
    const html = besidePage(page("ht", code), page("es", other), "es");
    expect(html.match(/class="beside"/g)).toHaveLength(1);
    expect(seen(html)).toContain("|Marie|123|Ou [es Usted]|");
  });

  it("leaves out what only a screen reader is told, and the way back", () => {
    const one = (error: string, text: string, back: string) =>
      `<p><a class="back" href="/x">${back}</a></p><p class="problem" id="n-problem"><span class="screen-reader">${error}<!-- --> </span>${text}</p>`;
    const html = besidePage(
      page("ht", one("Erè:", "Ekri", "Tounen")),
      page("es", one("Error:", "Escriba", "Volver")),
      "es",
    );
    expect(html.match(/class="beside"[^<]*/g)).toEqual(['class="beside" lang="es" dir="ltr">Escriba']);
  });

  it("looks up the words of a problem, which only the page says that was posted", () => {
    const posted = `<div class="summary"><h2 id="summary-title">${words("ht", "common.form.summary")}</h2><ul><li><a href="#s">${words("ht", "my-place.open.problems.secret.missing")}</a></li><li><a href="#x">Pa gen mesaj konsa.</a></li></ul></div><form><p class="problem" id="s-problem"><span class="screen-reader">Erè: </span>${words("ht", "my-place.as-helper.secret.no-match")}</p></form>`;
    const html = besidePage(page("ht", posted), page("es", "<form></form>"), "es");
    expect([...html.matchAll(/class="beside" lang="es" dir="ltr">([^<]*)/g)].map(([, text]) => text)).toEqual(
      ["common.form.summary", "my-place.open.problems.secret.missing", "my-place.as-helper.secret.no-match"].map(
        (key) => safe(words("es", key)),
      ),
    );
    expect(/<(label|legend|h1|h2|button|a)\b[^>]*>(?:(?!<\/\1>)[\s\S])*class="beside"/.test(html)).toBe(false);
  });

  it("gives the direction of the language beside", () => {
    const html = besidePage(page("en", "<h1>Hello</h1>"), page("ar", "<h1>مرحبا</h1>"), "ar");
    expect(html).toContain('<p class="beside" lang="ar" dir="rtl">مرحبا</p>');
  });

  it("has its first field in focus, or its problems", () => {
    const form = '<form><input type="hidden" name="a"/><input id="n" name="n"/><select></select></form>';
    expect(withFirstField(page("ht", form))).toContain('<input autofocus="" id="n" name="n"/><select></select>');
    const wrong = `<div class="summary" autofocus=""></div>${form}`;
    expect(withFirstField(page("ht", wrong))).toBe(page("ht", wrong));
  });
});
