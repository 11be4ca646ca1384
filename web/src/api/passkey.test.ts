import { describe, expect, it } from "vitest";
import { base64Url, bytesOf } from "./passkey";

describe("the binary values of a passkey", () => {
  it("are written in Base64url without padding", () => {
    expect(base64Url(new Uint8Array([251, 255, 191, 0]).buffer)).toBe("-_-_AA");
    expect(base64Url(new Uint8Array([]).buffer)).toBe("");
  });

  it("are read as they were written, of any length", () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, place) => (place * 37 + length) % 256);
      expect([...bytesOf(base64Url(bytes.buffer))]).toEqual([...bytes]);
    }
  });
});
