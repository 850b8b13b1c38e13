import { refusalSentence } from "#server/start-refusal.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";

/** The command that these words name, with the words that are left for it. */
export function findCommand(words: string[]): { command: Command; args: string[] } | undefined {
  for (const command of commands) {
    const name = nameOf(command);
    if (name.every((word, index) => words[index] === word)) return { command, args: words.slice(name.length) };
  }
  return undefined;
}

/** One sentence, then the list of commands. */
export function listCommands(words: string[]): string[] {
  const asked = words.join(" ");
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  return [
    asked === "" ? "Name a command." : `There is no command "${asked}".`,
    ...commands.map(({ usage, does }) => `  npm run paso -- ${usage.padEnd(width)}   ${does}`),
  ];
}

/** Runs what the words name; a refusal is said in one sentence, a fault is left to throw. */
export async function runCommand(words: string[], say: (line: string) => void): Promise<number> {
  const found = findCommand(words);
  if (!found) {
    for (const line of listCommands(words)) say(line);
    return 2;
  }
  try {
    return await found.command.run(found.args, say);
  } catch (fault) {
    const sentence = refusalSentence(fault);
    if (!sentence) throw fault;
    say(sentence);
    return 1;
  }
}

function nameOf(command: Command): string[] {
  return command.usage.split(" ").filter((word) => !word.startsWith("<") && !word.startsWith("["));
}
