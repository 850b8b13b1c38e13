type SmallBarsProps = {
  /** What the picture says, for who does not see it; without it the picture is left out of what is read. */
  label?: string;
  counts: readonly number[];
  /** In a row of a table. */
  isInLine?: boolean;
};

const [wide, high, gap] = [10, 40, 2];

/** Bars side by side, drawn by the server. A table beside them says the same in numbers. */
export function SmallBars({ label, counts, isInLine = false }: SmallBarsProps) {
  const most = Math.max(1, ...counts);
  const width = Math.max(1, counts.length) * wide;
  return (
    <svg
      className={isInLine ? "bar small-bars in-line" : "bar small-bars"}
      viewBox={`0 0 ${width} ${high}`}
      preserveAspectRatio="none"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {counts.map((count, at) => {
        const height = count === 0 ? 0 : Math.max(1, (count / most) * high);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars stand in order, and two may be as high
            key={at}
            className="bar-part"
            x={at * wide}
            y={high - height}
            width={wide - gap}
            height={height}
          />
        );
      })}
      <rect className="bar-base" x="0" y={high - 1} width={width} height="1" />
    </svg>
  );
}
