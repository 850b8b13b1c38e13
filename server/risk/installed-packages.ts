import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod/mini";

/** A package as it is installed. */
export type InstalledPackage = {
  name: string;
  version: string /** Whether the project itself names it. */;
  isNamed: boolean;
};

const versions = z.optional(z.record(z.string(), z.string()));
const ofPackage = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: versions,
  optionalDependencies: versions,
  peerDependencies: versions,
});
type Manifest = z.infer<typeof ofPackage>;

/**
 * Every package that a project needs to run, as it lies in `node_modules` and not as a lockfile says: from what the project
 * names, through all that those name. What is optional or a peer counts where it is there, since it is loaded then. Those
 * that the project names come first, in its order; each version of a package is told once.
 * @throws where something that is needed is not installed.
 */
export async function listInstalled(folder: string): Promise<InstalledPackage[]> {
  const project = await readManifest(folder);
  const found = new Map<string, InstalledPackage>();
  const seen = new Set<string>();
  const waiting = needsOf(project, folder).map((need) => ({ ...need, isNamed: true }));
  for (const { name, from, isNeeded, isNamed } of waiting) {
    const place = await findPackage(name, from, folder);
    if (place === undefined && isNeeded) throw new Error(`${name} is not installed, and is needed in ${from}`);
    if (place === undefined || seen.has(place.at)) continue;
    seen.add(place.at);
    const { manifest, at } = place;
    const key = `${manifest.name} ${manifest.version}`;
    if (!found.has(key)) found.set(key, { name: manifest.name, version: manifest.version, isNamed });
    waiting.push(...needsOf(manifest, at).map((need) => ({ ...need, isNamed: false })));
  }
  return [...found.values()];
}

function needsOf({ dependencies, optionalDependencies, peerDependencies }: Manifest, from: string) {
  const optional = { ...optionalDependencies, ...peerDependencies };
  const needed = Object.keys(dependencies ?? {}).filter((name) => optionalDependencies?.[name] === undefined);
  const others = Object.keys(optional).filter((name) => !needed.includes(name));
  return [
    ...needed.map((name) => ({ name, from, isNeeded: true })),
    ...others.map((name) => ({ name, from, isNeeded: false })),
  ];
}

/** As Node looks for it: in the `node_modules` beside whoever needs it, then further up, to the project's own. */
async function findPackage(name: string, from: string, project: string) {
  for (let folder = from; ; folder = dirname(folder)) {
    const at = join(folder, "node_modules", name);
    const manifest = await readManifest(at).catch(() => undefined);
    if (manifest) return { at, manifest };
    if (folder === project || folder === dirname(folder)) return undefined;
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  return ofPackage.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
}
