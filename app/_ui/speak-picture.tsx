/** Two people: one speaks, one listens. */
export function SpeakPicture({ label }: { label: string }) {
  return (
    <svg className="picture" viewBox="0 0 240 100" role="img" aria-label={label}>
      <g fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="50" cy="38" r="18" />
        <path d="M20 92c0-20 12-30 30-30s30 10 30 30" />
        <circle cx="190" cy="38" r="18" />
        <path d="M160 92c0-20 12-30 30-30s30 10 30 30" />
        <path d="M92 26c8 8 8 20 0 28M106 18c13 13 13 32 0 45M120 10c18 18 18 43 0 61" />
      </g>
    </svg>
  );
}
