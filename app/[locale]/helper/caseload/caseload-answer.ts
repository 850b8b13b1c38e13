/** An answer for the laptop's script, which no cache keeps. */
export function caseloadAnswer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
