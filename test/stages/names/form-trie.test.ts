import { describe, expect, it } from "vitest";
import { FormTrie } from "../../../src/stages/segment/form-trie.ts";

const forms = ["红花", "红花草", "叶", "青山"];
const trie = new FormTrie(forms.map((form, value) => [form, value]));
const mayBegin = (text: string) => trie.mayBegin(text.charCodeAt(0), text.charCodeAt(1));

describe("the first pair of a form", () => {
  it.each(["红花", "红花草", "青山上"])("lets %s be looked for", (text) => {
    expect(mayBegin(text)).toBe(true);
  });

  it.each(["叶子", "叶"])("does not matter for %s, which begins with a form of one character", (text) => {
    expect(mayBegin(text)).toBe(true);
  });

  it.each(["红山", "青花", "花草", "红"])("tells that no form begins %s", (text) => {
    expect(mayBegin(text)).toBe(false);
  });
});
