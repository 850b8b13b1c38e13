/**
 * Which of two versions is the lower, by their numbers; a version before its release (`1.0.0-rc.1`) is lower than it.
 * @returns below 0 where the first is lower, 0 where they are the same, above 0 where it is higher.
 */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(other.includes("-")) - Number(one.includes("-"));
}

function numbersOf(version: string): number[] {
  return (version.split("-")[0] ?? "").split(".").map(Number);
}
