"use client";
import type { EnrolmentState } from "./enrolment-state.ts";
import { PlainInput } from "./plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "./plain-form.tsx";

type EnrolWords = Record<"title" | "intro" | "scan" | "picture" | "type" | "button", string> & {
  code: { label: string };
};
type BackupWords = Record<"title" | "text" | "done" | "next", string>;
type EnrolFormProps = PlainFormOfPage<EnrolWords, EnrolmentState> & {
  /** The key for the device; gone when the account is complete. */
  device: { key: string; picture: string } | undefined;
  backup: BackupWords;
  /** Where a complete account goes on. */
  next: string;
  /** Where a passkey is added, and how that is called. */
  ways: { href: string; text: string };
};

/** The set-up of a device that makes codes; afterwards the backup codes, once. */
export function EnrolForm({ submit, address, device, words, backup, next, ways, shared }: EnrolFormProps) {
  return (
    <PlainForm
      submit={submit}
      address={address}
      words={shared}
      button={words.button}
      instead={({ backupCodes }) =>
        device ? undefined : <BackupCodes codes={backupCodes ?? []} words={backup} next={next} ways={ways} />
      }
    >
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <p>{words.scan}</p>
      {/* biome-ignore lint/performance/noImgElement: a picture of a few hundred bytes in the page itself */}
      <img className="qr" src={device?.picture} alt={words.picture} width={200} height={200} />
      <p>{words.type}</p>
      <p className="code code-long" translate="no">
        <bdi dir="ltr">{device?.key}</bdi>
      </p>
      <PlainInput name="code" label={words.code.label} kind="digits" complete="one-time-code" />
    </PlainForm>
  );
}

type BackupCodesProps = { codes: string[]; words: BackupWords } & Pick<EnrolFormProps, "next" | "ways">;

function BackupCodes({ codes, words, next, ways }: BackupCodesProps) {
  return (
    <>
      <h1>{codes.length > 0 ? words.title : words.done}</h1>
      {codes.length > 0 && (
        <>
          <p>{words.text}</p>
          <ul className="plain-list backup-codes" translate="no">
            {codes.map((code) => (
              <li key={code}>
                <bdi dir="ltr">{code}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a className="button" href={next}>
          {words.next}
        </a>
      </p>
      <p>
        <a href={ways.href}>{ways.text}</a>
      </p>
    </>
  );
}
