const person = "M-9 22c0-9 4-13 9-13s9 4 9 13M0 6a6 6 0 1 0 0-12a6 6 0 1 0 0 12";

type PictureProps = { label: string };

function Person({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return <path d={person} transform={`translate(${x} ${y}) scale(${scale})`} />;
}

/** Three people come at different hours; their entries lie in one box. */
export function OneBox({ label }: PictureProps) {
  return (
    <svg className="picture" viewBox="0 0 240 120" role="img" aria-label={label}>
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <Person x={30} y={20} />
        <Person x={120} y={20} />
        <Person x={210} y={20} />
        <path d="M34 52l50 26M120 50v28M206 52l-50 26" />
        <path d="M70 82h100v30H70zM86 96h16M112 96h16M138 96h16" />
      </g>
    </svg>
  );
}

/** The places of a day in three parts, as wide as their shares. */
export function ThreeWays({ label, urgent, seniority }: PictureProps & { urgent: number; seniority: number }) {
  const first = (urgent / 100) * 232;
  const second = ((232 - first) * seniority) / 100;
  return (
    <svg className="picture" viewBox="0 0 240 48" role="img" aria-label={label}>
      <g stroke="currentColor" strokeWidth="3">
        <rect x="4" y="6" width={first} height="36" fill="currentColor" />
        <rect x={4 + first} y="6" width={second} height="36" fill="currentColor" fillOpacity="0.35" />
        <rect x={4 + first + second} y="6" width={232 - first - second} height="36" fill="none" />
      </g>
    </svg>
  );
}

/** A family of five and one person, each with one lot of the same size. */
export function EqualLots({ label }: PictureProps) {
  return (
    <svg className="picture" viewBox="0 0 240 100" role="img" aria-label={label}>
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        {[20, 44, 68].map((x) => (
          <Person key={x} x={x} y={18} />
        ))}
        <Person x={94} y={24} scale={0.75} />
        <Person x={114} y={28} scale={0.6} />
        <Person x={196} y={18} />
        <path d="M52 62h32v28H52zM180 62h32v28h-32z" />
      </g>
    </svg>
  );
}
