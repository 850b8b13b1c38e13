import type { Vault } from "../_vault/vault.ts";

/** Where one screen of the kept day leads to another. */
export type Ways = {
  vault: Vault;
  list(): void;
  party(handle: string, way: "slip" | "number"): void;
  renew(): void;
  /** `isQuiet`: nothing is said where there is no network. */
  synchronise(isQuiet?: boolean): void;
  lock(): void;
  forget(): Promise<void>;
};
