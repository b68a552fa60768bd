import { equal } from "node:assert/strict";
import { commandOf, KEYS } from "./keys.ts";

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...more,
});

Deno.test("keys do what the dialog says, but never while writing", () => {
  equal(commandOf(press("/"), false), "search");
  equal(commandOf(press("/"), true), null);
  equal(commandOf(press("Escape"), true), "close");
  equal(commandOf(press("="), false), "zoom-in");
});

Deno.test("the browser's own keys stay its own", () => {
  equal(commandOf(press("f", { ctrlKey: true }), false), null);
  equal(commandOf(press("d", { metaKey: true }), false), null);
  equal(commandOf(press("/", { defaultPrevented: true }), false), null);
  equal(commandOf(press(""), false), null);
});

Deno.test("undo and redo, but while writing the field has its own", () => {
  equal(commandOf(press("z", { ctrlKey: true }), false), "undo");
  equal(commandOf(press("Z", { metaKey: true, shiftKey: true }), false), "redo");
  equal(commandOf(press("z", { ctrlKey: true }), true), null);
});

Deno.test("no key stands for two things", () => {
  const keys = KEYS.map((key) => key.key).filter((key) => key !== "");
  equal(new Set(keys).size, keys.length);
});
