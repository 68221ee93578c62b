/** Writes weights as a file of the rulebook. */

import { ANY, strideOf, type Weights } from "../../stages/link/choosing/weights.ts";

/** The weights of a field as `rules/weights/FIELD.yaml` has them: a row a condition, a column a way. */
export function writeWeights({ field, table }: Weights): string {
  const stride = strideOf(field);
  const write = (value: number) => (value === 0 ? "-" : String(Math.round(value * 100) / 100));
  const rows = field.conditions.flatMap((condition, index) => {
    const cells = [...table.subarray(index * stride, (index + 1) * stride)];
    if (cells.every((value) => value === 0)) return [];
    return [`  ${[condition, ...cells.map(write)].join(" ")}\n`];
  });
  return `summary: What speaks for and against each way to choose the ${field.name} of a claim; a candidate's score is the sum of its conditions
source: learnt by baoshu rules learn from the tuning labels
columns: form ${[ANY, ...field.ways].join(" ")}
rows: |
${rows.join("")}`;
}
