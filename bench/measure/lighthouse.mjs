// Lighthouse on the first question, reached as people reach it: by a press on the start page.
//   npm install lighthouse@12.8 puppeteer-core   (in any folder; copy this file there)
//   node lighthouse.mjs http://localhost:3000 light|full [runs]
// A navigation from an empty tab would count the browser's change of process for this site, which nobody waits for here.
import { execFileSync } from "node:child_process";
// biome-ignore lint/correctness/noUndeclaredDependencies: installed beside the copy, as said above.
import { startFlow } from "lighthouse";
import puppeteer from "puppeteer-core";

const [origin, version, runs = "5"] = process.argv.slice(2);
const executablePath = execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
const args = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking".split(" ");
const onlyCategories = ["performance", "accessibility", "best-practices"];

for (let run = 0; run < Number(runs); run += 1) {
  const browser = await puppeteer.launch({ executablePath, args });
  await browser.setCookie({ name: "paso-pages", value: version, domain: new URL(origin).hostname });
  const page = await browser.newPage();
  const config = { extends: "lighthouse:default", settings: { onlyCategories, formFactor: "mobile" } };
  const flow = await startFlow(page, { config });
  await page.goto(`${origin}/en`);
  await makeCold(page);
  await flow.navigate(() => page.click("a[href='/en/apply/device']"));
  const [{ lhr }] = (await flow.createFlowResult()).steps;
  const scores = Object.values(lhr.categories).map(({ id, score }) => `${id} ${Math.round(score * 100)}`);
  const ms = (audit) => Math.round(lhr.audits[audit].numericValue);
  console.log(
    version,
    ...scores,
    `blocked ${ms("total-blocking-time")} ms, painted ${ms("first-contentful-paint")} ms`,
  );
  await browser.close();
}

/** Nothing of the start page helps: no worker, no cache. */
async function makeCold(page) {
  await page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const session = await page.createCDPSession();
  await session.send("Network.clearBrowserCache");
}
