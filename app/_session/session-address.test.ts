import { describe, expect, it } from "vitest";
import { parseSessionAddress, writeSessionAddress } from "./session-address.ts";

const id = "4904c286-1b2a-4c3d-8e4f-5392496691a7";
const token = "Vyi3bYszP3lajoHb4uDm6w";

describe("a session in an address", () => {
  it.each([{ id }, { id, token }])("comes back as it was written: %o", (address) => {
    expect(parseSessionAddress(writeSessionAddress(address))).toEqual(address);
  });

  it.each([undefined, null, "", "1", [id], `${id}.`, `${id}.short`, `${id} `, id.toUpperCase(), `${id}.${token}x`])(
    "is none where the text is %o",
    (text) => {
      expect(parseSessionAddress(text)).toBeUndefined();
    },
  );
});
