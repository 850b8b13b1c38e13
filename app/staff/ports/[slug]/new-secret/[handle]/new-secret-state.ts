import type { PlainFormState } from "#app/_ui/plain-form-state.ts";

/** A new secret on paper, in words of the person's own language, made on the server. */
export type ShownSlip = {
  language: string;
  direction: "ltr" | "rtl";
  handle: string;
  secret: string;
  /** The picture of both numbers, as `qrPath` makes it. */
  picture: { size: number; path: string };
  words: Record<"title" | "handle" | "secret" | "qr" | "keep" | "old" | "again" | "free", string>;
};

/** The form's state; the slip is in it only in the answer to the press that made the secret new. */
export type NewSecretState = PlainFormState & { slip?: ShownSlip };
