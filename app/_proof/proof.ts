/**
 * The script that checks one's own part in a draw on the device itself: with the proof that my place carries, or with a
 * proof file. It takes the run's public files and trusts nothing else; the page's words come from the build.
 */
import {
  checkProof,
  nameOfOutcome,
  type Proof,
  type ProofFinding,
  type ProofOutcome,
  type ProofRecord,
} from "#domain/draw/check-proof.ts";
import { whenSettled } from "../_offline/show-whose.ts";
import { fetchRecord } from "./fetch-record.ts";
import { readProofFile } from "./read-proof-file.ts";

/** Found anew each time: React may have put another element in the place of the one that came with the page. */
const part = () => document.getElementById("proof") as HTMLElement;
const told = (name: string) => part().getAttribute(`data-${name}`);
const run = told("run") as string;
const ports = JSON.parse(told("ports") as string) as Record<string, { name: string }>;
/** Once loaded, it checks without a signal. */
let record: ProofRecord | undefined;

function check(proof: Proof): void {
  tell(say("draws.proof.device.checking"));
  if (record) show(proof, record);
  else
    fetchRecord(run, (fetched) => {
      record = fetched;
      if (fetched) show(proof, fetched);
      else tell(say("draws.proof.device.no-files"));
    });
}

function show(proof: Proof, published: ProofRecord): void {
  const found = checkProof(proof, published);
  write(
    "included",
    yesOrNo(found.included, say("draws.proof.answers.included.yes"), say("draws.proof.answers.included.no")),
  );
  write("chance", yesOrNo(found.chance, say("draws.proof.answers.chance.yes"), say("draws.proof.answers.chance.no")));
  write("key", found.key ? say("draws.proof.answers.key.text").replace("{key}", found.key) : notYet);
  write("outcome", outcomeInWords(found.outcome));
  const answers = document.getElementById("proof-answers");
  if (answers) answers.hidden = false;
  tell(isTrue(found) ? say("draws.proof.device.true") : say("draws.proof.device.untrue"));
}

const notYet = say("draws.proof.answers.not-yet");

/** On my place Paso has said already what the draw gave: the device must find the same. */
function isTrue({ included, chance, outcome }: ProofFinding): boolean {
  const given = told("told");
  return included && chance !== false && (given === null || outcome === undefined || given === nameOfOutcome(outcome));
}

function yesOrNo(is: boolean | undefined, yes: string, no: string): string {
  return is === undefined ? notYet : is ? yes : no;
}

function outcomeInWords(outcome: ProofOutcome | undefined): string {
  if (!outcome) return notYet;
  if (outcome === "nothing") return say("draws.proof.answers.outcome.nothing");
  const words = {
    urgent: say("draws.proof.answers.outcome.urgent"),
    seniority: say("draws.proof.answers.outcome.seniority"),
    lottery: say("draws.proof.answers.outcome.lottery"),
  }[outcome.lane];
  const port = ports[outcome.port];
  return words.replace("{port}", port ? port.name : String(outcome.port));
}

function write(question: string, answer: string): void {
  (document.getElementById(`proof-${question}`) as HTMLElement).textContent = answer;
}

function tell(words: string): void {
  (document.getElementById("proof-news") as HTMLElement).textContent = words;
}

whenSettled(() => {
  const kept = told("proof");
  const button = document.getElementById("proof-check");
  const field = document.getElementById("proof-file") as HTMLInputElement | null;
  if (kept && button) button.onclick = () => check(JSON.parse(kept) as Proof);
  if (field)
    field.onchange = () =>
      readProofFile(field, run, (proof) => (proof ? check(proof) : tell(say("draws.run.mine.wrong-file"))));
  part().hidden = false;
}, 120);
