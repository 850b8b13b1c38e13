/** "Apt 4, Depto. 4, Int. 4, #4: the same home." USPS Publication 28, appendix C2, and the Spanish words. */
const units = new Set(
  `# APT APTS APARTMENT APMT APMNT APPT APARTAMENTO APARTAMIENTO APTO APTMO DEPTO DPTO DEPARTAMENTO DEPT DEP DPT
  UNIT UNT
  UNIDAD UND STE SUITE RM ROOM CUARTO CTO HAB HABITACION INT INTERIOR INTR FL FLR FLOOR PISO BLDG BUILDING EDIFICIO EDIF
  LOT LOTE SPC SPACE ESPACIO TRLR TRAILER TRAILA TRAYLA BLOQUE BLQ TORRE PUERTA PTA LOCAL OFICINA OFC OFIC OFFICE SLIP
  SLP HNGR HANGAR PIER STOP PH PENTHOUSE NO NUM NRO NUMERO NUMBER NR CASA`.split(/\s+/),
);

const numberSigns = new Set(["#", "NO", "NUM", "NRO", "NUMERO", "NUMBER", "NR"]);

const glued = /^(?:APTO?|DE?PTO|UNIT|STE|INT|RM|LOT|SPC|PH|FL|PISO|NO|NUM)(\d+[A-Z]?)$/;

/** Whether the word (capitals, no accents) comes before the number of a home in a building. */
export function isUnitWord(word: string): boolean {
  return units.has(word);
}

/** Whether the word only says that a number follows, of a home or of a house. */
export function isNumberSign(word: string): boolean {
  return numberSigns.has(word);
}

/** The number in a word such as `APT4B`, or undefined. */
export function gluedUnit(word: string): string | undefined {
  return glued.exec(word)?.[1];
}

/** Whether a word can be the number of a home: it has a digit, or is one letter. */
export function isUnitNumber(word: string): boolean {
  return word.length === 1 ? word !== "#" : /\d/.test(word);
}
