import { answerCsv, writeCsv } from "#app/_i18n/write-csv.ts";
import { comparedPolicies } from "#domain/simulation/compared-policies.ts";

const columns = ["way", "sigma", "half", "ninetyNine", "longest", "slowToFast", "gainOfTen"] as const;

/** Ways of giving places as the simulator compared them, as a table; a wait that never ended has an empty cell. */
export function GET(): Response {
  const rows = comparedPolicies.map((policy) => columns.map((column) => policy[column]));
  return answerCsv("policies", writeCsv([...columns], rows));
}
