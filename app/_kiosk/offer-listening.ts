import { stillHere } from "./watch-idle.ts";

const root = document.documentElement;
const blocks = "h1,h2,h3,p,legend,label,li,dt,dd,th,td,summary,caption,button,a.button";

let button: HTMLButtonElement | undefined;
let left: HTMLElement[] = [];
let said: HTMLElement | undefined;

/** What somebody has recorded of this page. */
const recording = root.dataset["recording"] ? new Audio() : undefined;

/**
 * "Listen", where somebody has recorded the page, or the device has a voice for the language: reads the page from the top,
 * and marks what it reads. Only a voice on the device itself: any other would send what stands on the page to somebody else.
 */
export function offerListening(): void {
  const voices = window.speechSynthesis;
  if (voices) voices.onvoiceschanged = offer;
  window.addEventListener("pagehide", stop);
  offer();
}

function offer(): void {
  const end = document.querySelector(".kiosk-bar .kiosk-finish");
  if (button || !end || !end.parentNode || !(recording || voiceOf(root.lang))) return;
  button = document.createElement("button");
  button.type = "button";
  button.innerHTML = `<span aria-hidden="true">🔊</span> ${say("kiosk.bar.listen")}`;
  button.setAttribute("aria-pressed", "false");
  button.onclick = () => (button?.getAttribute("aria-pressed") === "true" ? stop() : begin());
  end.parentNode.insertBefore(button, end);
}

/** The voices that most applicants understand best, where a device has several of their language. */
const preferred = /^(en-us|es-(419|mx|us)|fr-fr|zh-cn|cmn-cn)$/;

function voiceOf(language: string): SpeechSynthesisVoice | undefined {
  const here = (window.speechSynthesis?.getVoices() || []).filter(
    ({ localService, lang }) => localService && baseOf(lang) === baseOf(language),
  );
  const tagOf = ({ lang }: SpeechSynthesisVoice) => lang.toLowerCase().replace("_", "-");
  const exact = here.filter((voice) => tagOf(voice) === language.toLowerCase())[0];
  return exact || here.filter((voice) => preferred.test(tagOf(voice)))[0] || here[0];
}

/** The language alone; voices call Mandarin by its own code. */
function baseOf(tag: string): string {
  const base = (tag.split(/[-_]/)[0] as string).toLowerCase();
  return base === "cmn" ? "zh" : base;
}

function stop(): void {
  left = [];
  mark(undefined);
  recording?.pause();
  if (window.speechSynthesis) window.speechSynthesis.cancel();
  if (button) button.setAttribute("aria-pressed", "false");
}

function begin(): void {
  if (button) button.setAttribute("aria-pressed", "true");
  if (recording) play(recording);
  else readAloud();
}

/** From its beginning; where it does not come, a voice reads. */
function play(spoken: HTMLAudioElement): void {
  spoken.src = root.dataset["recording"] as string;
  spoken.ontimeupdate = stillHere;
  spoken.onended = stop;
  spoken.onerror = readAloud;
  stillHere();
  void spoken.play().catch(() => {});
}

function readAloud(): void {
  const all = [].slice.call(document.querySelectorAll("#main *")) as HTMLElement[];
  left = all.filter((one) => one.matches(blocks) && !one.querySelector(blocks) && one.getClientRects().length > 0);
  next();
}

function next(): void {
  const one = left.shift();
  if (!one) {
    stop();
    return;
  }
  const voice = voiceOf((one.closest("[lang]") as HTMLElement).lang);
  const text = (one.textContent || "").trim();
  if (voice && text) sayAloud(one, { voice, text });
  else next();
}

function sayAloud(one: HTMLElement, { voice, text }: { voice: SpeechSynthesisVoice; text: string }): void {
  stillHere();
  mark(one);
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  // What was stopped ends too, and then nothing comes after it.
  words.onend = () => {
    if (said === one) next();
  };
  words.onerror = () => {
    if (said === one) stop();
  };
  window.speechSynthesis.speak(words);
}

function mark(one: HTMLElement | undefined): void {
  if (said) said.classList.remove("kiosk-said");
  said = one;
  if (!one) return;
  one.classList.add("kiosk-said");
  one.scrollIntoView({ block: "center" });
}
