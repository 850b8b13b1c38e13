/** What a vault keeps of a value: unreadable without the key. `at`: when it was sealed, by this device's clock. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer; at: number };

/** A record is sealed under its name too: none can be put in the place of another. */
export async function sealValue(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const [iv, plain] = [randomBytes(12), new TextEncoder().encode(JSON.stringify(value))];
  return { iv, sealed: await crypto.subtle.encrypt(algorithm(name, iv), key, plain), at: Date.now() };
}

/** Undefined for what cannot be read: of another key or name, or cut short. */
export async function unsealValue<T>(key: CryptoKey, name: string, { iv, sealed }: Sealed): Promise<T | undefined> {
  try {
    const plain = await crypto.subtle.decrypt(algorithm(name, iv), key, sealed);
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  } catch {
    return undefined;
  }
}

function algorithm(name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(name) };
}

/** Bytes of chance. */
export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}
