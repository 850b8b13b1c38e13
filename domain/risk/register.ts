import type { Risk } from "./risk.ts";
import { risksOfOperation } from "./risks-of-operation.ts";
import { risksToApplicants } from "./risks-to-applicants.ts";

/**
 * The risk register: the formal assessment that the Inspector General asks for whenever an application is developed,
 * expanded or changed (OIG-24-48, recommendation 1). A change that brings a risk adds it here; its words are under its
 * id in the console's messages.
 */
export const register: readonly Risk[] = [...risksToApplicants, ...risksOfOperation];
