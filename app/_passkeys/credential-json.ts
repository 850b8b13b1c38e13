type Made = { challenge: string; user: { id: string }; excludeCredentials?: { id: string }[] };

/** What a device needs to make a passkey, as the browser takes it. */
export function toMake(options: Made & Record<string, unknown>): CredentialCreationOptions {
  const { challenge, user, excludeCredentials = [] } = options;
  const read = {
    ...options,
    challenge: toBytes(challenge),
    user: { ...user, id: toBytes(user.id) },
    excludeCredentials: excludeCredentials.map((each) => ({ ...each, id: toBytes(each.id) })),
  };
  return { publicKey: read as unknown as PublicKeyCredentialCreationOptions };
}

/** What a device needs to sign in, as the browser takes it. */
export function toSign(options: { challenge: string } & Record<string, unknown>): CredentialRequestOptions {
  const read = { ...options, challenge: toBytes(options.challenge) };
  return { publicKey: read as unknown as PublicKeyCredentialRequestOptions };
}

/** What the device answered, as Paso reads it. */
export function fromDevice(credential: PublicKeyCredential): object {
  const { clientDataJSON } = credential.response;
  const said = credential.response as Partial<AuthenticatorAttestationResponse & AuthenticatorAssertionResponse>;
  return {
    id: fromBytes(credential.rawId),
    response: {
      clientDataJSON: fromBytes(clientDataJSON),
      ...(said.attestationObject && {
        attestationObject: fromBytes(said.attestationObject),
        transports: said.getTransports ? said.getTransports() : [],
      }),
      ...(said.signature && {
        authenticatorData: fromBytes(said.authenticatorData as ArrayBuffer),
        signature: fromBytes(said.signature),
        userHandle: said.userHandle ? fromBytes(said.userHandle) : "",
      }),
    },
  };
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
}

function fromBytes(bytes: ArrayBuffer): string {
  const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
