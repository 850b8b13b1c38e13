import type { CheckFate, OfflineCheck } from "#domain/staff/offline-check.ts";

/** The table of what officers recorded without a network, as the migration leaves it; comments stand there. */
export type OfflineCheckTables = {
  offline_check: {
    id: string;
    offer_id: string;
    staff_id: string;
    outcome: OfflineCheck["outcome"];
    way: OfflineCheck["way"];
    fate: CheckFate;
    checked_at: Date;
    received_at: Date;
  };
};
