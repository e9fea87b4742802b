import { describe, expect, it } from "vitest";
import { claimsOf, nameOfSubject, readName } from "./account.ts";

describe("the local provider's people", () => {
  it("gives NAME a verified address and a readable name", () => {
    expect(claimsOf("dev", "ada.lovelace")).toEqual({
      sub: "dev-ada.lovelace",
      name: "Ada Lovelace",
      email: "ada.lovelace@example.com",
      email_verified: true,
      preferred_username: "ada.lovelace",
    });
  });

  it("lets NAME+unverified claim the same address without proof, as somebody else", () => {
    const claims = claimsOf("dev", "ada+unverified");
    expect(claims).toMatchObject({ email: "ada@example.com", email_verified: false });
    expect(claims.sub).not.toBe(claimsOf("dev", "ada").sub);
  });

  it("knows a person by the same subject again, and by another one at another issuer", () => {
    expect(nameOfSubject("dev", claimsOf("dev", "ada+unverified").sub)).toBe("ada+unverified");
    expect(nameOfSubject("acme", claimsOf("dev", "ada").sub)).toBeNull();
  });

  it("refuses what cannot stand before the @", () => {
    for (const input of ["", " ", "a b", "a@b", "<b>", "+unverified", "a+b", "ü", ".a", "x".repeat(65)]) {
      expect(readName(input), input).toBeNull();
    }
    expect(readName("  Ada ")).toBe("ada");
  });
});
