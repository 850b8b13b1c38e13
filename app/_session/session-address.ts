/** A session as it stands in an address or a form: its id, and its token where cookies do not work. */
export type SessionAddress = { id: string; token?: string };

const shape = /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?:\.([\w-]{22}))?$/;

export function parseSessionAddress(text: unknown): SessionAddress | undefined {
  const [, id, token] = (typeof text === "string" && shape.exec(text)) || [];
  return id === undefined ? undefined : token === undefined ? { id } : { id, token };
}

export function writeSessionAddress({ id, token }: SessionAddress): string {
  return token === undefined ? id : `${id}.${token}`;
}
