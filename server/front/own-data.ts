import { changesOf } from "./text-changes.ts";

/** What React is told of a page, as a JSON string in the script that tells it. */
const told = /^([\s\S]*?self\.__next_f\.push\(\[1,[^"]*)("(?:[^"\\]|\\.)*")([\s\S]*)$/;

/** More than this share of a text anew, and the page is another one. */
const mostAnew = 0.8;

/**
 * Writes the script of a file that everybody may have so that a page can say, before it asks for the file, where it
 * differs (`self.pasoOwn`). Old JavaScript: whoever reads it decides later whether React runs.
 */
export function tellableApart(script: string): string {
  const [, before, text, after] = told.exec(script) ?? [];
  if (text === undefined) return script;
  const read =
    "(function(o,c,t,p){if(!c)return o;c.forEach(function(a){t+=a[0]+o.substr(p+=a[1],a[2]);p+=a[2]});return t})";
  return `${before}${read}(${text},self.pasoOwn,"",0)${after}`;
}

/**
 * What a page of a person has to say where the same page of nobody has its file: just the places where the two differ.
 * Undefined where they differ in more than in what React is told, or in nearly all of that.
 * @param script what tells React everything of the person's page
 * @param file what the file of the page of nobody holds: that, and then what it does with it
 */
export function ownData(script: string, file: string): string | undefined {
  const [, before, own, after] = told.exec(tellableApart(script)) ?? [];
  const [, beforeShared, shared, afterShared] = told.exec(file) ?? [];
  if (own === undefined || shared === undefined || before !== beforeShared) return undefined;
  if (after === undefined || !afterShared?.startsWith(after)) return undefined;
  const changes = JSON.stringify(changesOf(JSON.parse(own) as string, JSON.parse(shared) as string));
  return changes.length < own.length * mostAnew ? `self.pasoOwn=${changes}` : undefined;
}
