import { errorWords } from "./error-words.ts";

/** An address as the front reads it. */
export type PageAddress = {
  /** What is passed on, and looked up. */
  url: string;
  /** Asked with `?light`: by the worker, which keeps the same pages for everybody. */
  isLightAsked: boolean;
  /** Whether the page is the same for everybody who asks for it like this. */
  isShared: boolean;
};

/** Pages that without a session say the same to everybody. */
const shared =
  /^\/([A-Za-z-]+)(?:\/(?:apply\/[a-z-]+(?:\/\d{1,2})?|my-place|offline|help|how-places-are-drawn|draws(?:\/(?:\d{8}-[1-9]\d{0,8}|walk-ins))?|privacy|speak|language|attempts|outages))?$/;

/** Pages where a device draft is answered; what only its script reads is named here. */
const blank = /^\/[A-Za-z-]+\/(?:apply\/|my-place$|offline$)/;
const ofTheScript = ["d", "r", "to"];

/**
 * Reads an address that is asked for with GET. What only the device's script reads of it is dropped, so that
 * no draft's name reaches the code behind, and one kept page answers everybody.
 */
export function pageAddress(asked: string): PageAddress {
  const at = asked.indexOf("?");
  if (at < 0) return { url: asked, isLightAsked: false, isShared: isSharedPath(asked) };
  const path = asked.slice(0, at);
  const query = new URLSearchParams(asked.slice(at + 1));
  if (/^\/(?:api|_next|staff|kiosk)(?:\/|$)/.test(path)) return { url: asked, isLightAsked: false, isShared: false };
  const isLightAsked = query.has("light");
  const isOfASession = query.has("a") || query.has("m");
  const dropped = !isOfASession && blank.test(path) ? ["light", ...ofTheScript] : ["light"];
  const isChanged = dropped.filter((name) => query.has(name)).length > 0;
  for (const name of dropped) query.delete(name);
  const url = query.size > 0 ? `${path}?${isChanged ? query : asked.slice(at + 1)}` : path;
  return { url, isLightAsked, isShared: query.size === 0 && isSharedPath(path) };
}

function isSharedPath(path: string): boolean {
  const locale = shared.exec(path)?.[1];
  return locale !== undefined && errorWords().has(locale);
}

/** Whether an address is a page that applicants see, which comes in two versions. */
export function isOfApplicants(url: string): boolean {
  return !/^\/(?:api|_next|react|staff|kiosk)(?:[/?]|$)/.test(url);
}
