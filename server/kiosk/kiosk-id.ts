/** The id of a kiosk whose token was shown and is not ended. Only `openKiosk` mints it. */
export type KioskId = string & { readonly brand: "kiosk" };
