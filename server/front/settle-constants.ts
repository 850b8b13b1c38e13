import type { Declaration, Root } from "postcss";

const product = /calc\((\d*\.?\d+)(px|rem|em) \* (\d*\.?\d+)\)/g;

/**
 * Writes a custom property that has one value everywhere in the places that take it: shorter, and understood by
 * browsers that know no custom properties.
 */
export function settleConstants(root: Root): void {
  const declared = new Map<string, Declaration[]>();
  root.walkDecls(/^--/, (line) => void declared.set(line.prop, [...(declared.get(line.prop) ?? []), line]));
  const constants = new Map<string, string>();
  for (const [property, [line, ...others]] of declared) {
    if (line && others.length === 0 && isOfEveryPage(line)) constants.set(property, line.value);
  }
  const settle = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (whole, property: string) => {
      const constant = constants.get(property);
      return constant === undefined || constant.includes(`var(${property})`) ? whole : settle(constant);
    });
  root.walkDecls((line) => {
    line.value = settle(line.value).replace(product, (_whole, size, unit, times) => `${size * times}${unit}`);
  });
}

function isOfEveryPage({ parent }: Declaration): boolean {
  return (
    parent?.type === "rule" && parent.parent?.type === "root" && "selector" in parent && parent.selector === ":root"
  );
}
