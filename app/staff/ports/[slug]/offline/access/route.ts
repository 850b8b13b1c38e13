import { scriptAnswer } from "#app/_session/answer-staff-script.ts";
import { readMark } from "#app/_session/read-mark.ts";
import { database } from "#server/database/open-database.ts";
import { hasDayEnded } from "#server/staff/day-mark.ts";

/**
 * Whether a device that shows its mark may still keep the day of this port: 410 where it has to go. Nobody need be signed
 * in, and nothing of anybody is told.
 */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug: port } = await params;
  const hasEnded = await hasDayEnded(database(), { mark: readMark(request), port });
  return scriptAnswer(hasEnded ? 410 : 200, {});
}
