import type { ShownEntry } from "./shown-entry.ts";

type RosterListProps = { label: string; entries: ShownEntry[]; open?: Open; button: string };

/** Opens what a form names: the place of a grant, or a draft. */
export type Open = (form: FormData) => Promise<void>;

/** The lines of the roster. Each has one button, which is named after whom it opens. No list is told of where nobody is. */
export function RosterList({ label, entries, open, button }: RosterListProps) {
  if (entries.length === 0) return null;
  return (
    <ol className="roster" aria-label={label}>
      {entries.map(({ grant, name, news, due, lines, openLabel }) => (
        <li key={grant}>
          <h3>
            <bdi translate="no">{name}</bdi>
            {news && (
              <>
                {" "}
                <strong className="mark-new">{news}</strong>
              </>
            )}
          </h3>
          {due.map((text) => (
            <p key={text} className="binding">
              {text}
            </p>
          ))}
          <p>
            {lines.map((text) => (
              <span key={text} className="line">
                {text}{" "}
              </span>
            ))}
          </p>
          {open && (
            <form action={open}>
              <input type="hidden" name="grant" value={grant} />
              <button type="submit" className="quiet-button" aria-label={openLabel}>
                {button}
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}
