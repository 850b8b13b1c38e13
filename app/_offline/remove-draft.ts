import { paso } from "./paso.ts";

const { inStore, writeInTab } = paso.plain;

export function removeDraft(id: string): Promise<unknown> {
  writeInTab(id);
  return inStore("draft", "readwrite", (store) => store.delete(id)).catch(() => 0);
}
