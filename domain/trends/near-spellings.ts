/**
 * "One slip of the hand makes no other street." One letter too many, too few, another one, or two exchanged.
 * Two words are near when they are the same after one letter is taken from each, so nearness can be seen in
 * keys that say nothing of the word.
 */

/** The word and the word without each one of its letters. Digits stay: 5th and 6th Street are two streets. */
export function nearSpellings(word: string): string[] {
  const spellings = [word];
  let before = "";
  for (let at = 0; at < word.length; at++) {
    const letter = word[at] ?? "";
    // Of two equal letters in a row one is enough.
    if (letter !== before && (letter < "0" || letter > "9")) spellings.push(word.slice(0, at) + word.slice(at + 1));
    before = letter;
  }
  return spellings;
}

/** Whether one slip makes one word of the other: one letter more, less or other, or two neighbours exchanged. */
export function isSlipOf(written: string, meant: string): boolean {
  const more = written.length - meant.length;
  if (more > 1 || more < -1) return false;
  let same = 0;
  while (same < written.length && written[same] === meant[same]) same++;
  const isSameFrom = (one: number, other: number) => written.slice(one) === meant.slice(other);
  if (more === 1) return isSameFrom(same + 1, same);
  if (more === -1) return isSameFrom(same, same + 1);
  if (isSameFrom(same + 1, same + 1)) return true;
  return written[same] === meant[same + 1] && written[same + 1] === meant[same] && isSameFrom(same + 2, same + 2);
}
