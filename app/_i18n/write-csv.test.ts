import { expect, it } from "vitest";
import { writeCsv } from "./write-csv.ts";

it("writes a table that a spreadsheet reads, and no formula", () => {
  const rows = [
    ["San Ysidro", 3, undefined],
    ['say "no", now', -2, "=1+1"],
  ];
  expect(writeCsv(["port", "parties", "days"], rows)).toBe(
    'port,parties,days\r\nSan Ysidro,3,\r\n"say ""no"", now",-2,\'=1+1\r\n',
  );
});
