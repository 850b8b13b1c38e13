/** What waits on this device to be sent: a whole application, or the answer to an offer. */
export type Entry = {
  kind: "application" | "offer";
  id: string;
  /** The plain fields, as a form posts them: no build of Paso changes what they mean. */
  body: string;
  /** Since when it is ready, by this device's clock. */
  at: number;
  /** When it could not be sent, by this device's clock. */
  attempts: number[];
  /** What the server answered; without it the entry waits. */
  answer?: { status: number; told: Told };
};

export type Told = {
  handle?: string;
  secret?: string;
  qr?: string;
  error?: string;
  text?: string;
  problems?: { path: string; question: string; text: string }[];
};

/** Sends once. The same entry sent again gives the same answer, so that one whose answer was lost is sent again. */
export function sendEntry(entry: Entry): Promise<Entry> {
  return askServer(entry)
    .then((response) => {
      const { status } = response;
      if (status === 429 || status >= 500) throw status;
      return response.json().then((told: Told) => {
        entry.answer = { status, told };
      });
    })
    .catch(() => {
      entry.attempts.push(Date.now());
    })
    .then(() => entry);
}

function askServer({ kind, id, body }: Entry): Promise<Response> {
  // Asking without a network would leave a fault in the browser's own log.
  if (!navigator.onLine) return Promise.reject();
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  return fetch(`/api/v1/${kind}s/${id}`, { method: "PUT", headers, body });
}

/** Whether the server has taken it: nothing else may be called sent. */
export function isTaken({ answer }: Entry): boolean {
  return !!answer && answer.status < 300;
}
