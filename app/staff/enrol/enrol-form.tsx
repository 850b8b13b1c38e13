"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { StaffInput } from "#app/_ui/staff-field.tsx";
import { StaffForm, type StaffFormOfPage } from "#app/_ui/staff-form.tsx";
import type { EnrolmentState } from "./enrolment-state.ts";

type EnrolFormProps = StaffFormOfPage<Messages["staff"]["enrol"], EnrolmentState> & {
  /** The key for the device; gone when the account is complete. */
  device: { key: string; picture: string } | undefined;
  backup: Messages["staff"]["backup"];
};

export function EnrolForm({ submit, address, device, words, backup, shared }: EnrolFormProps) {
  return (
    <StaffForm
      submit={submit}
      address={address}
      words={shared}
      button={words.button}
      instead={({ backupCodes }) => (device ? undefined : <BackupCodes codes={backupCodes ?? []} words={backup} />)}
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
      <StaffInput name="code" label={words.code.label} kind="digits" complete="one-time-code" />
    </StaffForm>
  );
}

function BackupCodes({ codes, words }: { codes: string[]; words: Messages["staff"]["backup"] }) {
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
        <a className="button" href="/staff">
          {words.next}
        </a>
      </p>
    </>
  );
}
