/** What the tabs of a kiosk tell each other; nothing of a person is in it. */
type Told = "touched" | "over";

// A browser without it has one tab at a time, or tabs that know nothing of each other.
const channel = "BroadcastChannel" in window ? new BroadcastChannel("paso-kiosk") : undefined;

/** Tells every other tab that somebody is there, or that somebody has finished. */
export function tellTabs(told: Told): void {
  if (channel) channel.postMessage(told);
}

/** What is done when another tab tells something. */
export function hearTabs(hear: (told: Told) => void): void {
  if (channel) channel.onmessage = ({ data }) => hear(data as Told);
}
