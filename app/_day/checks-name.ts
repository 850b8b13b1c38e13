/** Under which name the vault keeps what was recorded and is not at Paso yet, whatever becomes of the day's list. */
export const checksName = "checks";
