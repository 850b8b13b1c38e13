import type { PublishedRun } from "./read-published.ts";

/** The places of one port in a run, in people; what is given is undefined as long as there is no result. */
export type PlacesOfPort = {
  code: string;
  name: string;
  released: number;
  returned: number;
  urgent: number | undefined;
  seniority: number | undefined;
  lottery: number | undefined;
  left: number | undefined;
};

/** The places of a run by port, in the order of the ports' codes; nothing before its list is closed. */
export function placesOf({ commitment, freeze, result }: PublishedRun): PlacesOfPort[] {
  const given = (lane: "urgent" | "seniority" | "lottery", code: string) =>
    result && (result.awarded[lane][code]?.persons ?? 0);
  return Object.entries(freeze?.ports ?? {})
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([code, { capacity, returned }]) => ({
      code,
      name: commitment.parameters.ports[code]?.name ?? code,
      released: capacity,
      returned,
      urgent: given("urgent", code),
      seniority: given("seniority", code),
      lottery: given("lottery", code),
      left: result?.leftover[code],
    }));
}
