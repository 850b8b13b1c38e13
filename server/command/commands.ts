import type { Command } from "./command.ts";

/** Every command of `npm run paso`; to add one, write its file and put it here. */
export const commands: Command[] = [];
