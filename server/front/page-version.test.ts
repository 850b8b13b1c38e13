import { expect, test } from "vitest";
import { isOldBrowser, versionFor } from "./page-version.ts";

test.each([
  [{}, "full", false],
  [{ "save-data": "on" }, "light", true],
  [{ ect: "2g" }, "light", true],
  [{ ect: "slow-2g" }, "light", true],
  [{ ect: "4g", downlink: "1.5" }, "full", false],
  [{ downlink: "0.15" }, "light", true],
  [{ cookie: "paso-light=1" }, "light", false],
  [{ cookie: "a=b; paso-pages=full; paso-light=1", "save-data": "on", ect: "2g" }, "full", false],
  [{ cookie: "paso-pages=light" }, "light", false],
  [{ cookie: "paso-pages=other" }, "full", false],
])("a browser that sends %j gets the %s version", (headers, version, isDetected) => {
  expect(versionFor(headers, false)).toEqual({ version, isDetected });
});

test("an address that asks for the light version gets it, whoever asks", () => {
  expect(versionFor({ cookie: "paso-pages=full" }, true)).toEqual({ version: "light", isDetected: false });
});

const chromium = (version: number) =>
  `Mozilla/5.0 (Linux; Android 7.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Mobile Safari/537.36`;
const safari = (os: string, version: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${os} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Mobile/15E148 Safari/604.1`;

test.each([
  chromium(63),
  "Mozilla/5.0 (Mobile; LYF/F90M; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5",
  safari("11_4", "11.1"),
  "Mozilla/5.0 (iPhone; CPU iPhone OS 10_3 like Mac OS X) AppleWebKit/603.1 CriOS/71.0.3578.89 Mobile/14E277 Safari/603.1",
  "Opera/9.80 (Android; Opera Mini/36.2/119.132; U; id) Presto/2.12.423 Version/12.16",
  "Mozilla/5.0 (Linux; U; Android 4.1.2; es) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30",
  "Mozilla/5.0 (Linux; U; Android 6.0; en-US) AppleWebKit/534.30 Chrome/57.0 UCBrowser/12.13 U3/0.8.0 Mobile Safari/534.30",
  "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko",
  "w3m/0.5.3+git20230121",
  "Lynx/2.9.0 libwww-FM/2.14",
  "Links (2.29; Linux)",
])("%s is an old browser", (userAgent) => {
  expect(isOldBrowser(userAgent)).toBe(true);
});

test.each([
  chromium(64),
  chromium(156),
  safari("12_1", "12.1"),
  "Mozilla/5.0 (Android 9; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
  "Mozilla/5.0 (X11; Linux x86_64; rv:67.0) Gecko/20100101 Firefox/67.0",
  "",
  "curl/8.5.0",
])("%s is not", (userAgent) => {
  expect(isOldBrowser(userAgent)).toBe(false);
});
