import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

/** A device that holds one passkey, in software: what a browser would hand over, byte by byte. */
export type PasskeyDevice = {
  /** Its answer to a challenge to make the passkey. */
  make(options: { challenge: string; user: { id: string }; rp: { id?: string } }): object;
  /** Its answer to a challenge to sign in. */
  sign(options: { challenge: string; rpId?: string }, change?: Change): object;
};

/** How an answer differs from what an honest device of Paso's own page gives. */
export type Change = { origin?: string; flags?: number; counter?: number; userHandle?: string };

const userPresent = 0x01;
/** Somebody pressed, and nobody was asked who they are. */
export const onlyPresent = userPresent;
const verified = 0x05;
const withKey = 0x40;

/** Makes such a device, for the page at an origin. Its counter rises with each answer. */
export function makePasskeyDevice(pageOrigin: string): PasskeyDevice {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  const name = id.toString("base64url");
  const jwk = publicKey.export({ format: "jwk" });
  let counter = 0;
  let owner = "";
  const clientData = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = (rpId: string, flags: number, count: number, more = Buffer.alloc(0)) => {
    const fixed = Buffer.alloc(5);
    fixed.writeUInt8(flags);
    fixed.writeUInt32BE(count, 1);
    return Buffer.concat([hash(Buffer.from(rpId)), fixed, more]);
  };
  return {
    make: ({ challenge, user, rp }) => {
      owner = user.id;
      const [x, y] = [jwk.x, jwk.y].map((part) => Buffer.from(part ?? "", "base64url"));
      // CBOR: a map of five entries, kty 2, alg -7, crv 1, x and y of 32 bytes.
      const key = [Buffer.from("a5010203262001215820", "hex"), x, Buffer.from("225820", "hex"), y] as Buffer[];
      const held = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, ...key]);
      const data = authenticatorData(rp.id ?? "", verified | withKey, counter, held);
      // CBOR: {fmt: "none", attStmt: {}, authData: bytes}, whose length takes one byte.
      const attestation = Buffer.concat([
        Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
        Buffer.from([data.length]),
        data,
      ]);
      const response = {
        clientDataJSON: clientData("webauthn.create", challenge, pageOrigin).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      };
      return { id: name, response };
    },
    sign: ({ challenge, rpId = "" }, change = {}) => {
      counter = change.counter ?? counter + 1;
      const data = authenticatorData(rpId, change.flags ?? verified, counter);
      const client = clientData("webauthn.get", challenge, change.origin ?? pageOrigin);
      const signature = createSign("sha256").update(data).update(hash(client)).sign(privateKey);
      const response = {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
        userHandle: change.userHandle ?? owner,
      };
      return { id: name, response };
    },
  };
}

function hash(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
