/** How an administrator knew that whoever asks to sign in anew is their colleague: a message alone is no way. */
export const waysToKnow = ["in-person", "on-video", "called-back"] as const;

/** One of these ways. */
export type KnownBy = (typeof waysToKnow)[number];

/** Whether a code that came from a form is one of them. */
export function isKnownBy(code: unknown): code is KnownBy {
  return waysToKnow.some((way) => way === code);
}
