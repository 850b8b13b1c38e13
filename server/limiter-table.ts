/** What can be knocked at. */
export type Door =
  | "begin"
  | "answer"
  | "send"
  | "attempts"
  | "open-place"
  | "check-slip"
  | "helper-code"
  | "staff-sign-in"
  | "helper-sign-in"
  | "enrol-kiosk"
  | "take-over";

/** One count. Over `points` in `seconds` each further try waits, twice as long each time. */
export type Limiter = {
  name: string;
  by: "session" | "handle" | "kiosk" | "subnet" | "global";
  points: number;
  seconds: number;
  longestDelayMs: number;
  /** So many tries over `points` are delayed; after them the answer is "later". Never for a subnet or a kiosk. */
  laterAfter?: number;
  /** When the count itself fails: let in, or keep shut. Shut only where guessing is what is limited. */
  onFault: "open" | "shut";
};

const subnet = (name: string, points: number): Limiter => ({
  name: `${name}-subnet`,
  by: "subnet",
  points,
  seconds: 60,
  longestDelayMs: 1_000,
  onFault: "open",
});

/** One device, however many people come to it in a row: what it costs is its own, and never its shelter's. */
const kiosk = (name: string, points: number): Limiter => ({
  name: `${name}-kiosk`,
  by: "kiosk",
  points,
  seconds: 60,
  longestDelayMs: 2_000,
  onFault: "open",
});

const everybody = (name: string, perSecond: number, onFault: Limiter["onFault"] = "open"): Limiter => ({
  name: `${name}-global`,
  by: "global",
  points: perSecond,
  seconds: 1,
  longestDelayMs: 2_000,
  laterAfter: perSecond,
  onFault,
});

/** A passphrase is guessed for one address, and from many places: the address counts, the place only slows. */
const signIn = (name: string): Limiter[] => [
  {
    name: `${name}-handle`,
    by: "handle",
    points: 5,
    seconds: 300,
    longestDelayMs: 8_000,
    laterAfter: 10,
    onFault: "shut",
  },
  kiosk(name, 10),
  subnet(name, 30),
  everybody(name, 20, "shut"),
];

/** Ordered as they weigh: the session, what is opened, the kiosk or the subnet (a cost only), everybody. */
export const limiters: Record<Door, Limiter[]> = {
  // A shelter of 200 telephones begins and answers behind one address: about 2,400 posts in ten minutes.
  begin: [kiosk("begin", 30), subnet("begin", 120), everybody("begin", 500)],
  answer: [
    {
      name: "answer-session",
      by: "session",
      points: 60,
      seconds: 60,
      longestDelayMs: 4_000,
      laterAfter: 60,
      onFault: "open",
    },
    kiosk("answer", 120),
    subnet("answer", 1_200),
    everybody("answer", 2_000),
  ],
  send: [
    {
      name: "send-session",
      by: "session",
      points: 20,
      seconds: 60,
      longestDelayMs: 4_000,
      laterAfter: 100,
      onFault: "open",
    },
    kiosk("send", 30),
    subnet("send", 300),
    everybody("send", 1_500),
  ],
  attempts: [
    {
      name: "attempts-session",
      by: "session",
      points: 5,
      seconds: 60,
      longestDelayMs: 4_000,
      laterAfter: 20,
      onFault: "open",
    },
    kiosk("attempts", 30),
    subnet("attempts", 240),
    everybody("attempts", 200),
  ],
  // A secret has 12 free digits: a thousand guesses a second over everybody find nothing in a century.
  "open-place": [
    {
      name: "place-session",
      by: "session",
      points: 10,
      seconds: 60,
      longestDelayMs: 4_000,
      laterAfter: 10,
      onFault: "open",
    },
    {
      name: "place-handle",
      by: "handle",
      points: 5,
      seconds: 60,
      longestDelayMs: 8_000,
      laterAfter: 30,
      onFault: "shut",
    },
    kiosk("place", 30),
    subnet("place", 60),
    everybody("place", 500, "shut"),
  ],
  // What is signed cannot be guessed: only the work is limited. A queue at a gate is one address.
  "check-slip": [kiosk("check-slip", 30), subnet("check-slip", 240), everybody("check-slip", 100)],
  // A code has 8 free digits and ten minutes, names a helper and opens nothing.
  "helper-code": [
    {
      name: "helper-code-session",
      by: "session",
      points: 10,
      seconds: 60,
      longestDelayMs: 4_000,
      laterAfter: 20,
      onFault: "shut",
    },
    kiosk("helper-code", 30),
    subnet("helper-code", 60),
    everybody("helper-code", 50, "shut"),
  ],
  // A code has 12 free digits and a day: at this rate nobody finds one.
  "enrol-kiosk": [kiosk("enrol-kiosk", 5), subnet("enrol-kiosk", 10), everybody("enrol-kiosk", 5, "shut")],
  // A code has 8 free digits and ten minutes, and is nothing without its number, of which five wrong ones end it.
  "take-over": [
    {
      name: "take-over-handle",
      by: "handle",
      points: 5,
      seconds: 60,
      longestDelayMs: 8_000,
      laterAfter: 10,
      onFault: "shut",
    },
    kiosk("take-over", 20),
    subnet("take-over", 60),
    everybody("take-over", 50, "shut"),
  ],
  "staff-sign-in": signIn("staff"),
  "helper-sign-in": signIn("helper"),
};
