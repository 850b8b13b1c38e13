import type { Vault } from "../_vault/vault.ts";

/** Where one screen of the caseload leads to another. */
export type Ways = {
  vault: Vault;
  list(): void;
  question(id: string, question: string): void;
  answers(id: string): void;
  choose(id: string): void;
  synchronise(): void;
  lock(): void;
  forget(): Promise<void>;
};
