/** The 20 bytes of a slip, as `docs/decisions.md` lays them out: nothing in them says whose it is. */
export type SlipBody = {
  /** The first byte of the id of the key that signs it. */
  key: number;
  /** The code of the port. */
  port: number;
  /** When the appointment begins; whole minutes. */
  startsAt: Date;
  /** What the slip is found by: 12 bytes of chance. */
  number: Uint8Array;
};

/** An appointment as a slip names it: the code of its port, and when it begins. */
type SlipAppointment = { port: number; startsAt: Date };

/** How many bytes of chance find a slip. */
const slipNumberLength = 12;

/** How long a body is. */
export const slipBodyLength = 20;

const format = 1;
const minute = 60_000;

/** Format (1), key (1), port (2), minutes since 1970 (4), number (12), each with its highest byte first. */
export function packSlipBody({ key, port, startsAt, number }: SlipBody): Uint8Array {
  const bytes = new Uint8Array(slipBodyLength);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, format);
  view.setUint8(1, key);
  view.setUint16(2, port);
  view.setUint32(4, Math.floor(startsAt.getTime() / minute));
  bytes.set(number, slipBodyLength - slipNumberLength);
  return bytes;
}

/** What a body says; undefined for one of another length or format. */
export function readSlipBody(bytes: Uint8Array): SlipBody | undefined {
  if (bytes.length !== slipBodyLength || bytes[0] !== format) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    key: view.getUint8(1),
    port: view.getUint16(2),
    startsAt: new Date(view.getUint32(4) * minute),
    number: bytes.slice(slipBodyLength - slipNumberLength),
  };
}

/** Whether a slip is for this port and minute: an appointment that was moved has another slip. */
export function isSlipFor(slip: SlipAppointment, { port, startsAt }: SlipAppointment): boolean {
  return slip.port === port && slip.startsAt.getTime() === Math.floor(startsAt.getTime() / minute) * minute;
}
