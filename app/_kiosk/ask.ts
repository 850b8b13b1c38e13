const patienceMs = 8000;

/** Asks the server for one of a kiosk's doors; `isThere` is false when nobody answered. */
export function ask(door: string, then: (isThere: boolean, status: number) => void): void {
  const request = new XMLHttpRequest();
  request.open("POST", door);
  request.timeout = patienceMs;
  request.onloadend = () => then(request.status > 0, request.status);
  request.send();
}
