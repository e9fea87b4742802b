import { describe, expect, it } from "vitest";
import { findShortcut, type Shortcut, strokeOf, strokeWords } from "@/lib/shortcuts";

const key = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("a stroke", () => {
  it("is the character that is typed, wherever it stands on the keyboard", () => {
    expect(strokeOf(key("x"), false)).toBe("x");
    expect(strokeOf(key("?", { shiftKey: true }), false)).toBe("?");
  });

  it("knows the platform's own modifier and leaves the other one to the browser", () => {
    expect(strokeOf(key("k", { metaKey: true }), true)).toBe("Mod+k");
    expect(strokeOf(key("k", { ctrlKey: true }), true)).toBeNull();
    expect(strokeOf(key("k", { ctrlKey: true }), false)).toBe("Mod+k");
    expect(strokeOf(key("k", { metaKey: true }), false)).toBeNull();
  });

  it("is never what the browser or the system binds", () => {
    expect(strokeOf(key("c", { altKey: true }), false)).toBeNull();
    expect(strokeOf(key("K", { ctrlKey: true, shiftKey: true }), false)).toBeNull();
    expect(strokeOf(key("k", { ctrlKey: true, metaKey: true }), true)).toBeNull();
  });

  it("is shown as it stands on the keys", () => {
    expect(strokeWords("Mod+k", true)).toBe("⌘K");
    expect(strokeWords("Mod+k", false)).toBe("Ctrl K");
    expect(strokeWords("Mod+enter", false)).toBe("Ctrl ↵");
    expect(strokeWords("X", false)).toBe("⇧X");
    expect(strokeWords("Escape", false)).toBe("Esc");
  });
});

describe("strokes", () => {
  const shortcut = (label: string, ...keys: string[]): Shortcut => ({
    keys,
    label,
    group: "Everywhere",
    run: () => {},
  });
  const known = [shortcut("users", "g", "u"), shortcut("ban", "b"), shortcut("palette only")];

  it("mean a shortcut when they are all there, and wait when they are its beginning", () => {
    expect(findShortcut(["g"], known)).toBe("pending");
    expect(findShortcut(["g", "u"], known)).toMatchObject({ label: "users" });
    expect(findShortcut(["b"], known)).toMatchObject({ label: "ban" });
  });

  it("mean nothing otherwise", () => {
    expect(findShortcut(["u"], known)).toBeNull();
    expect(findShortcut(["g", "x"], known)).toBeNull();
    expect(findShortcut(["b", "b"], known)).toBeNull();
  });

  it("mean what was registered last where two claim them", () => {
    expect(findShortcut(["b"], [...known, shortcut("nearer", "b")])).toMatchObject({ label: "nearer" });
  });
});
