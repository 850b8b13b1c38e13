// Prints everything wrong with the messages: npx tsx guards/lint-messages.ts [locale or start of a key]
import { join } from "node:path";
import { catalogueRules } from "#messages/catalogue-rules.ts";
import { lintMessages } from "#messages/lint-messages.ts";
import { readCatalogue } from "#messages/read-catalogue.ts";

const folder = join(import.meta.dirname, "../messages");
const rules = catalogueRules(folder);
const only = process.argv[2] ?? "";
const faults = lintMessages(readCatalogue(folder, rules.locales), rules).filter(
  ({ locale, key }) => locale === only || key.startsWith(only),
);
for (const { locale, key, fault, detail } of faults) process.stdout.write(`${locale} ${key}: ${fault} ${detail}\n`);
process.stdout.write(`${faults.length} faults\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
