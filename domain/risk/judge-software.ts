import { compareVersions } from "./compare-versions.ts";
import type { Floor } from "./software-floors.ts";

/** One program as it is installed, and whether it may stay. */
export type JudgedSoftware = {
  name: string;
  version: string;
  floor: string | undefined;
  source: string;
  fault: "below-floor" | "no-repairs" | "not-assessed" | undefined;
};

/**
 * A package against the list of floors. One that is not in the list was assessed by nobody, which is a fault too.
 * @param version as installed: three numbers, perhaps with what comes before a release.
 */
export function judgePackage(name: string, version: string, floors: Readonly<Record<string, Floor>>): JudgedSoftware {
  const floor = floors[name];
  if (floor === undefined) return { name, version, floor: undefined, source: "", fault: "not-assessed" };
  return judge(name, version, floor);
}

/** The source of a package that comes with others, where nobody keeps a floor for it. */
export const noneKept = "no known fault kept";

/**
 * A package that comes with others against the floors of those that had a fault, by name or by name and major version. One
 * of which no fault is kept may stay, and is told as such.
 */
export function judgeReached(name: string, version: string, floors: Readonly<Record<string, Floor>>): JudgedSoftware {
  const floor = floors[`${name}@${version.split(".")[0]}`] ?? floors[name];
  if (floor !== undefined) return judge(name, version, floor);
  const isOfOtherLine = Object.keys(floors).some((each) => each.startsWith(`${name}@`));
  const fault = isOfOtherLine ? "not-assessed" : undefined;
  return { name, version, floor: undefined, source: noneKept, fault };
}

/** A program that is repaired by major version (Node, PostgreSQL) against the floors of those that still are. */
export function judgeProgram(name: string, version: string, floors: Readonly<Record<string, Floor>>): JudgedSoftware {
  const floor = floors[version.split(".")[0] ?? ""];
  if (floor === undefined) return { name, version, floor: undefined, source: "", fault: "no-repairs" };
  return judge(name, version, floor);
}

function judge(name: string, version: string, floor: Floor): JudgedSoftware {
  const isBelow = floor.version !== undefined && compareVersions(version, floor.version) < 0;
  return { name, version, floor: floor.version, source: floor.source, fault: isBelow ? "below-floor" : undefined };
}
