/** One command of `npm run paso -- <name> …`. */
export type Command = {
  /** As a person writes it: `draw`, `vectors <file>`, `staff invite <email>`. Its words before `<` are its name. */
  usage: string;
  /** What it does, in one line of at most 70 characters. */
  does: string;
  /** Whether it needs the database; if a running Paso holds the embedded one, the command runs inside that process. */
  needsDatabase: boolean | ((args: readonly string[]) => boolean);
  /**
   * Does it, saying line by line what a person should read.
   * @returns the exit code; 0 is success.
   */
  run(args: string[], say: (line: string) => void): Promise<number>;
};
