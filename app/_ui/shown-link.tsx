import type { ReactNode } from "react";

type ShownLinkProps = { link: string; words: { title: string; text: string }; children: ReactNode };

/** A link that opens an account, shown once to whoever made it, to be given by hand; and what comes next. */
export function ShownLink({ link, words, children }: ShownLinkProps) {
  return (
    <div className="panel" role="status">
      <h2>{words.title}</h2>
      <p className="own-link" translate="no">
        <bdi dir="ltr">{link}</bdi>
      </p>
      <p>{words.text}</p>
      <p>{children}</p>
    </div>
  );
}
