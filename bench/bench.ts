/** One line of a measurement's table: the same columns in every line. */
export type Row = Record<string, string | number>;

/** What `bench/<name>.ts` exports as `bench`: it measures, and gives the lines of its table. */
export type Bench = () => Promise<Row[]>;
