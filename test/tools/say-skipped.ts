import type { Reporter, TestCase, TestModule } from "vitest/node";
import { isLong } from "../tries.ts";

/** What a run that is not long tries less of. */
const left = "properties that cost seconds were tried on a fifth of the cases of npm run test:long";

/** Says at the end of a run how many tests were skipped, and where; the title of a group or the note of a test says why. */
export default class SaySkipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((it) => [...it.children.allTests("skipped")]);
    const short = isLong ? "" : `; ${left}`;
    if (skipped.length === 0) {
      console.log(`No test was skipped${short}\n`);
      return;
    }
    const counts = new Map<string, number>();
    for (const test of skipped) counts.set(describeSkip(test), (counts.get(describeSkip(test)) ?? 0) + 1);
    console.log(`${skipped.length} ${skipped.length === 1 ? "test was" : "tests were"} skipped${short}:`);
    for (const [what, count] of counts) console.log(`  ${count} of ${what}`);
    console.log("");
  }
}

function describeSkip(test: TestCase): string {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  const { parent } = test;
  const whole = parent.type === "suite" && parent.state() === "skipped" ? parent : test;
  return `${test.module.relativeModuleId}: ${whole.fullName}${note === undefined ? "" : ` (${note})`}`;
}
