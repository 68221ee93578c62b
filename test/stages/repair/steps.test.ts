import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/model/layer.ts";
import { repairSteps } from "../../../src/stages/repair/index.ts";
import { words } from "../layout/words.ts";

for (const step of repairSteps) {
  describe(`${step.name}: ${step.summary}`, () => {
    it.each(step.examples)("turns %j into %j", (before, after) => {
      expect(applyEdits(before, step.run(before, words)).text).toBe(after);
    });
    it.each(step.unchanged)("leaves %j as it is", (text) => {
      expect(step.run(text, words)).toEqual([]);
    });
    it.each(step.examples)("finds nothing more to do in its own output (%j)", (before) => {
      const once = applyEdits(before, step.run(before, words)).text;
      expect(step.run(once, words)).toEqual([]);
    });
    it("marks its edits with its name", () => {
      for (const [before] of step.examples) {
        for (const edit of step.run(before, words)) expect(edit.step).toBe(step.name);
      }
    });
  });
}
