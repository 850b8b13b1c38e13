import { expect } from "@playwright/test";
import { test } from "./fixtures/journey.ts";
import { locales, words } from "./fixtures/words.ts";

type Manifest = {
  lang: string;
  dir: string;
  start_url: string;
  icons: { src: string; sizes: string; purpose: string }[];
};

for (const locale of locales) {
  test(`a device can keep Paso among its apps in ${locale}, and opens it at its start page`, async ({ page }) => {
    await page.goto(`/${locale}`);
    const address = await page.locator("link[rel=manifest]").getAttribute("href");
    const manifest = (await (await page.request.get(address as string)).json()) as Manifest;
    expect(manifest).toMatchObject({ lang: locale, dir: locale === "ar" ? "rtl" : "ltr", start_url: `/${locale}` });
    expect(manifest).toMatchObject({ description: words(locale, "home.start.what") });
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain("maskable");
    for (const { src, sizes } of manifest.icons) {
      const size = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      expect(size).toBe(sizes);
    }
  });
}
