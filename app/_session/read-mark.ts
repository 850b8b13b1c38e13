/** The mark that a device shows with a request (`Authorization: Bearer`); empty without one. */
export function readMark(request: Request): string {
  return /^Bearer (\S{1,100})$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
}
