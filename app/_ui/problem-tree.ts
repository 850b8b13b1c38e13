import { get, set } from "react-hook-form";
import type { Problem } from "#domain/application/problem.ts";

/** What react-hook-form keeps of a problem; the order in which it was found travels along, since a tree has none. */
type Leaf = { type?: unknown; order?: unknown };

/** Problems as react-hook-form wants them: in a tree by path. */
export function treeOf(problems: readonly Problem[]): object {
  const tree = {};
  for (const [order, { path, problem }] of problems.entries())
    set(tree, path, { ...(get(tree, path) as object), type: problem, order });
  return tree;
}

/** The problems in such a tree, in the order in which they were found. */
export function problemsIn(tree: object): Problem[] {
  return leavesIn(tree)
    .sort((one, other) => one.order - other.order)
    .map(({ path, problem }) => ({ path, problem }));
}

function leavesIn(tree: object, path: string[] = []): (Problem & { order: number })[] {
  const { type, order } = tree as Leaf;
  const own = typeof type === "string" ? [{ path: path.join("."), problem: type, order: Number(order) }] : [];
  const inner = Object.entries(tree).filter(([, value]) => typeof value === "object" && value !== null);
  return [...own, ...inner.flatMap(([name, value]) => leavesIn(value as object, [...path, name]))];
}
