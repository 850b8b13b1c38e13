import type { Risk } from "./risk.ts";

/** What can happen to a person on the way from the first question to the port. */
export const risksToApplicants: readonly Risk[] = [
  {
    id: "answers-lost",
    from: ["oig-24-48", "amnesty"],
    likelihood: 2,
    harm: 2,
    tests: [
      { file: "e2e/keep-answers.test.ts", name: "what is typed is there again after a reload" },
      { file: "e2e/database-away.test.ts", name: "who answers a question while the database is away" },
      { file: "e2e/deploy.test.ts", name: "an update between the outbox and the signal" },
    ],
    owner: "administrator",
    dueAgain: "2027-05-26",
  },
  {
    id: "receipt-without-entry",
    from: ["oig-24-48"],
    likelihood: 1,
    harm: 3,
    tests: [
      {
        file: "server/database/register-application.test.ts",
        name: "gives fifty parallel sends of one id one application and one receipt",
      },
      { file: "e2e/offline.test.ts", name: "a send whose answer was lost gives the same receipt" },
    ],
    owner: "administrator",
    dueAgain: "2027-02-26",
  },
  {
    id: "trace-on-shared-device",
    from: ["threats"],
    likelihood: 2,
    harm: 3,
    tests: [
      { file: "e2e/kiosk-forgets.test.ts", name: "of two people in a row the second finds nothing of the first" },
      { file: "e2e/nothing-left.test.ts", name: "on a shared device not even the browser's own memory" },
    ],
    owner: "administrator",
    dueAgain: "2027-02-26",
  },
  {
    id: "helper-takes-over",
    from: ["amnesty", "threats"],
    likelihood: 2,
    harm: 3,
    tests: [
      { file: "e2e/helper-grants.test.ts", name: "a helper ends an application only with the secret" },
      { file: "server/place/contact-change.test.ts", name: "waits 24 hours to the second, and then holds once" },
      {
        file: "server/helper/grants.test.ts",
        name: "lets an act happen and notes it, or refuses it and notes nothing",
      },
    ],
    owner: "administrator",
    dueAgain: "2027-02-26",
  },
  {
    id: "people-mixed-up",
    from: ["threats"],
    likelihood: 1,
    harm: 3,
    tests: [
      { file: "e2e/helper-start.test.ts", name: "twenty people in one browser" },
      { file: "e2e/apply.test.ts", name: "two applications in two tabs do not mix" },
    ],
    owner: "administrator",
    dueAgain: "2027-05-26",
  },
  {
    id: "receipt-guessed",
    from: ["threats"],
    likelihood: 1,
    harm: 3,
    tests: [
      { file: "server/place/open-place.test.ts", name: "opens with both numbers of its receipt and with nothing else" },
      { file: "server/limits.test.ts", name: "the first tries cost nothing, the next wait twice as long each time" },
    ],
    owner: "administrator",
    dueAgain: "2027-05-26",
  },
  {
    id: "left-out-by-device",
    from: ["amnesty", "oig-24-48"],
    likelihood: 2,
    harm: 2,
    tests: [
      { file: "e2e/apply.test.ts", name: "a party applies without JavaScript" },
      { file: "e2e/text-browser.test.ts", name: "a party applies with w3m" },
      {
        file: "e2e/other-browsers.test.ts",
        name: "the questions are answered without a signal, and sent when it is back",
      },
    ],
    owner: "administrator",
    dueAgain: "2027-05-26",
  },
  {
    id: "left-out-by-language",
    from: ["amnesty"],
    likelihood: 2,
    harm: 2,
    tests: [
      { file: "app/_i18n/messages.test.ts", name: "a language whose file is missing fails" },
      { file: "e2e/spoken.test.ts", name: "a screen reader says every question" },
      { file: "e2e/axe.test.ts", name: "axe finds nothing on any question" },
    ],
    owner: "administrator",
    dueAgain: "2027-02-26",
  },
  {
    id: "letter-tells",
    from: ["threats"],
    likelihood: 1,
    harm: 3,
    tests: [
      {
        file: "server/letters/letters.test.ts",
        name: "go out in the person's language, with nothing in them of whom they concern",
      },
      { file: "server/letters/letters.test.ts", name: "are kept only together with the fact they tell of" },
    ],
    owner: "administrator",
    dueAgain: "2027-05-26",
  },
  {
    id: "offer-missed",
    from: ["amnesty"],
    likelihood: 2,
    harm: 2,
    tests: [
      { file: "server/letters/letters.test.ts", name: "that no box takes let the offer stand" },
      { file: "server/place/answer-offer.test.ts", name: "is too late after the grace that everybody has" },
      { file: "e2e/offline-offer.test.ts", name: "an offer is confirmed without a signal" },
    ],
    owner: "scheduler",
    dueAgain: "2027-05-26",
  },
  {
    id: "failure-not-believed",
    from: ["oig-24-48", "amnesty"],
    likelihood: 1,
    harm: 2,
    tests: [
      { file: "server/outages/outages.test.ts", name: "says when the server was away, found by the next start" },
      { file: "domain/attempts/attempts-statement.test.ts", name: "is not read out of another kind of statement" },
    ],
    owner: "administrator",
    dueAgain: "2027-05-26",
  },
  {
    id: "not-the-only-way-forgotten",
    from: ["amnesty"],
    likelihood: 2,
    harm: 3,
    tests: [
      { file: "e2e/spoken.test.ts", name: "a screen reader says every question" },
      { file: "e2e/appointment.test.ts", name: "an offer is heard and seen in four languages" },
    ],
    owner: "scheduler",
    dueAgain: "2027-05-26",
  },
  {
    id: "handed-to-others",
    from: ["threats"],
    likelihood: 1,
    harm: 3,
    tests: [
      {
        file: "server/handover/handover.test.ts",
        name: "is approved only while whoever proposed it counts as one of two",
      },
      {
        file: "server/handover/handover.test.ts",
        name: "holds one port's day only, at most 72 hours ahead and not over",
      },
      { file: "server/handover/hand-over-round.test.ts", name: "goes to nobody once the port has another key" },
      { file: "server/handover/port-notes.test.ts", name: "is a note that the officer reads with the party" },
    ],
    owner: "administrator",
    dueAgain: "2027-02-26",
  },
  {
    id: "person-swapped-at-counter",
    from: ["amnesty", "threats"],
    likelihood: 1,
    harm: 3,
    tests: [
      { file: "server/staff/correct-at-counter.test.ts", name: "refuses what makes somebody else of a person" },
      { file: "server/staff/correct-at-counter.test.ts", name: "tells the party by a letter" },
    ],
    owner: "auditor",
    dueAgain: "2027-02-26",
  },
];
