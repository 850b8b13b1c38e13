import type { Proof } from "#domain/draw/check-proof.ts";

/** Reads the file that somebody has chosen; nothing where it is no proof of this run. It stays on the device. */
export function readProofFile(field: HTMLInputElement, run: string, then: (proof?: Proof) => void): void {
  const file = field.files?.[0];
  if (!file) return;
  const reader = new FileReader();
  reader.onload = () => then(proofIn(String(reader.result), run));
  reader.onerror = () => then();
  reader.readAsText(file);
}

function proofIn(text: string, run: string): Proof | undefined {
  try {
    const proof = JSON.parse(text) as Proof;
    const isSound =
      proof.run === run &&
      /^[0-9a-f]{64}$/.test(proof.secret) &&
      /^[0-9a-f]{32}$/.test(proof.entry) &&
      proof.index >= 0 &&
      proof.index % 1 === 0 &&
      proof.path.every((sibling) => /^[0-9a-f]{64}$/.test(sibling));
    return isSound ? proof : undefined;
  } catch {
    return undefined;
  }
}
