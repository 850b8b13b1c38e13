import { comparedDays, comparedParties, comparedPolicies } from "#domain/simulation/compared-policies.ts";

/** Ways of giving places as the simulator compared them; a wait that never ended in the days simulated is left out. */
export function GET(): Response {
  const found = { days: comparedDays, parties: comparedParties, seed: 1, policies: comparedPolicies };
  return Response.json(found, { headers: { "Cache-Control": "public, max-age=60" } });
}
