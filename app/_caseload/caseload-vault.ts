import { vaultAt } from "../_vault/vault.ts";

/** Where a helper's own laptop keeps the caseload. */
export const caseloadVault = vaultAt("paso-caseload");
