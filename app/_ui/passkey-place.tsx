import type { ReactNode } from "react";
import type { Messages } from "#app/_i18n/messages.ts";

type PasskeyPlaceProps = {
  /** Where the script asks for a challenge and brings the answer. */
  door: string;
  /** The origin that passkeys belong to: on any other the script does nothing. */
  origin: string;
  words: Messages["helper"]["account"]["passkey"];
  children?: ReactNode;
};

/**
 * Where the script of passkeys (app/_passkeys) works: at a form it adds one, and where there is none it offers to sign
 * in. The front sends a page that has this without React, and with that script.
 */
export function PasskeyPlace({ door, origin, words, children }: PasskeyPlaceProps) {
  return (
    <div id="passkeys" data-door={door} data-origin={origin} data-words={JSON.stringify(words)}>
      {children}
    </div>
  );
}
