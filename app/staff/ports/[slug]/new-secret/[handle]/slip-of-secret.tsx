import type { Messages } from "#app/_i18n/messages.ts";
import { Code } from "#app/_ui/code.tsx";
import type { ShownSlip } from "./new-secret-state.ts";

type SlipOfSecretProps = { slip: ShownSlip; words: Messages["staff"]["new-secret"] };

/** What is printed and handed over, in the person's language; the console's own words stay off the paper. */
export function SlipOfSecret({ slip, words }: SlipOfSecretProps) {
  const { language, direction, handle, secret, picture, words: say } = slip;
  return (
    <>
      <div className="panel no-print" role="status">
        <p>{words.done}</p>
        <p>{words.print}</p>
      </div>
      <section className="receipt" lang={language} dir={direction}>
        <h2>{say.title}</h2>
        <dl>
          <dt>{say.handle}</dt>
          <dd>
            <Code digits={handle} />
          </dd>
          <dt>{say.secret}</dt>
          <dd>
            <Code digits={secret} />
          </dd>
        </dl>
        <svg
          className="qr"
          role="img"
          aria-label={say.qr}
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          shapeRendering="crispEdges"
        >
          <path d={picture.path} fill="#000" />
        </svg>
        <p>{say.keep}</p>
        <p>{say.old}</p>
        <p>{say.again}</p>
        <p>{say.free}</p>
      </section>
    </>
  );
}
