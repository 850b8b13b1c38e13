import { type MessageFault, readMessage } from "./lint-message.ts";

const longestSentence = 15;

const contraction =
  /\b\p{L}+n['’]t\b|\b\p{L}+['’](?:re|ve|ll|d|m)\b|\b(?:it|that|there|here|what|who|where|when|how|let|he|she|one)['’]s\b/giu;

// Home Office research on words that people new to English misread, and acronyms of forms.
const avoided: Record<string, RegExp> = {
  en: new RegExp(
    `\\b(?:${[
      "invalid",
      "deadlines?",
      "identity(?! card)",
      "immediate family",
      "get in touch",
      "fill(?:ed|ing)? (?:in|out)",
      "find out",
      "carry out",
      "set up",
      "sign up",
      "log ?in",
      "log ?out",
      "look up",
      "turn down",
      "give up",
      "go ahead",
      "go back to",
      "pick up",
      "drop off",
      "sort out",
      "opt (?:in|out)",
      "run out",
      "end up",
      "click",
      "ASAP",
      "FNU",
      "DOB",
      "N/A",
      "i\\.e\\.",
      "e\\.g\\.",
      "etc\\.?",
    ].join("|")})(?![\\p{L}])`,
    "giu",
  ),
  es: /inválid|haga clic|haz clic/giu,
  "pt-BR": /inválid|clique/giu,
  fr: /invalide|cliquez/giu,
  ht: /envalid|klike/giu,
  ru: /некорректн|кликните|щёлкните/giu,
  "zh-Hans": /无效/gu,
  ar: /غير صالح/gu,
};

/** Splits on the end of a sentence: a full stop, a question mark, a line, a colon before a list. */
function sentences(words: string): string[] {
  return words.split(/[.!?]+(?:\s|$)|\n+|[:;]\s/u);
}

/** What makes a message of an applicant's page hard to read. English is checked most: the others are made from it. */
export function lintPlainWords(locale: string, text: string): MessageFault[] {
  const shape = readMessage(text);
  if ("fault" in shape) return [];
  const faults = [...shape.words.matchAll(avoided[locale] ?? /$^/g)].map(([word]) => ({
    fault: "avoided-word",
    detail: word,
  }));
  if (locale !== "en") return faults;
  for (const [word] of shape.words.matchAll(contraction)) faults.push({ fault: "contraction", detail: word });
  for (const sentence of sentences(shape.words)) {
    const count = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
    if (count > longestSentence) faults.push({ fault: "long-sentence", detail: `${count} words: ${sentence.trim()}` });
  }
  return faults;
}
