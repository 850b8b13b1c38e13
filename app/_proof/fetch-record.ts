import type { ProofRecord } from "#domain/draw/check-proof.ts";

const files = ["commitment", "freeze", "seed", "result"];
const patienceMs = 30_000;

/** Takes the public files of a run; what is not published yet is left out. Nothing where one did not arrive. */
export function fetchRecord(run: string, then: (record?: ProofRecord) => void): void {
  const read: (object | undefined)[] = [];
  let open = files.length;
  let hasFailed = false;
  files.forEach((name, at) => {
    const request = new XMLHttpRequest();
    request.open("GET", `/draws/${run}/${name}.json`);
    request.timeout = patienceMs;
    request.onloadend = () => {
      read[at] = request.status === 200 ? objectIn(request.responseText) : undefined;
      // The first two are there before anybody has a proof; the others may not be published yet.
      const isMissing = request.status === 404 && at >= 2;
      if (!read[at] && !isMissing) hasFailed = true;
      if (--open) return;
      const [commitment, freeze, seedFile, result] = read;
      then(hasFailed ? undefined : ({ commitment, freeze, seedFile, result } as ProofRecord));
    };
    request.send();
  });
}

function objectIn(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
