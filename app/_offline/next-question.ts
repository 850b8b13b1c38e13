const after = "languages contact location ports needs destination check".split(" ");

/** The questions that a party of this size is asked, in order. */
export function questionsFor(size: number): string[] {
  const questions = ["device", "party"];
  for (let number = 1; number <= (size || 1); number++) questions.push(`person/${number}`);
  return questions.concat(after);
}

/** The question after (`1`) or before (`-1`) this one; of a person who was taken out, that behind the people. */
export function questionBeside(question: string, size: number, by: number): string | undefined {
  const questions = questionsFor(size);
  const at = questions.indexOf(question);
  return questions[at < 0 ? questions.indexOf("languages") + (by - 1) / 2 : at + by];
}
