import type { getTranslations } from "next-intl/server";
import type consoleInEnglish from "#messages/en/staff.json";

type Say = Awaited<ReturnType<typeof getTranslations<"staff">>>;
type RiskId = keyof (typeof consoleInEnglish)["risks"]["of"];

/** The words of a risk. A test holds that each risk of the register has them. */
export function sayRisk(say: Say, id: string): Record<"risk" | "control" | "left", string> {
  const of = `risks.of.${id as RiskId}` as const;
  return { risk: say(`${of}.risk`), control: say(`${of}.control`), left: say(`${of}.left`) };
}
