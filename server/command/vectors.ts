import { readFile } from "node:fs/promises";
import { checkVector, vectorsSchema } from "#domain/draw/check-vector.ts";

/**
 * `paso vectors <file>`: runs the draw on every case of a file of the format fairdraw/1 and prints whether it passes or
 * where it first differs. Gives exit code 0 if all pass, 1 if one differs, 2 if the file cannot be used.
 */
export async function vectors(args: readonly string[], print: (line: string) => void): Promise<number> {
  const [path] = args;
  if (!path) {
    print("Name a file of cases: paso vectors <file>");
    return 2;
  }
  const cases = await readCases(path);
  if (typeof cases === "string") {
    print(cases);
    return 2;
  }
  let failed = 0;
  for (const vector of cases) {
    const difference = outcome(() => checkVector(vector));
    if (difference) failed++;
    print(difference ? `FAIL ${vector.name}: ${difference}` : `pass ${vector.name}`);
  }
  print(`${cases.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function readCases(path: string) {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    return `The file ${path} cannot be read as JSON: ${(error as Error).message}`;
  }
  const file = vectorsSchema.safeParse(content);
  if (file.success) return file.data.cases;
  const [issue] = file.error.issues;
  return `The file ${path} is not of the format fairdraw/1: ${issue?.path.join(".")} ${issue?.message}`;
}

/** A case that the draw refuses (two equal leaves, an entry outside the format) differs as well. */
function outcome(check: () => ReturnType<typeof checkVector>): string | undefined {
  try {
    const difference = check();
    if (!difference) return undefined;
    const { path, expected, found } = difference;
    return `${path} should be ${JSON.stringify(expected)} and is ${JSON.stringify(found)}`;
  } catch (fault) {
    return (fault as Error).message;
  }
}
