import { type BadFile, bytes, goodText } from "./kinds.ts";

let count = 0;
const withSidecar = (kind: string, sidecar: string | Uint8Array, error: string): BadFile => ({
  kind: `a sidecar ${kind}`,
  content: `${goodText}${++count}\n`,
  sidecar,
  error: `the sidecar bad.meta.json${error}`,
});

/** Pages whose sidecar cannot be understood: half of it would change what the claims mean. */
export const sidecars: readonly BadFile[] = [
  withSidecar("that is no JSON", '{"date": 2023-11-30}', ", line 1, character 14: expected JSON, here "),
  withSidecar("that is empty", "", ", line 1, character 1: expected JSON, here a value"),
  withSidecar("that is cut", '{"paper": "经济', ", line 1, character 11: expected JSON, here a value"),
  withSidecar(
    "that is a list",
    "[]",
    ": Invalid input: expected object, received array; it may have paper, date, number and region",
  ),
  withSidecar(
    "that is not UTF-8",
    bytes('{"paper": "', [0xbe, 0xad], '"}'),
    ", line 1: byte 11 is not UTF-8: save it as UTF-8",
  ),
  withSidecar(
    "with a day there is not",
    '{"date": "2023-02-30"}',
    ', line 1: date: expected a day of the calendar as YYYY-MM-DD, got "2023-02-30"',
  ),
  withSidecar(
    "with a day in another order",
    '{"date": "30.11.2023"}',
    ', line 1: date: expected a day of the calendar as YYYY-MM-DD, got "30.11.2023"',
  ),
  withSidecar("with a paper that is a number", '{\n"paper": 7}', ", line 2: paper: "),
  withSidecar("with a key there is not", '{"datum": "2023-11-30"}', ": "),
  withSidecar("with a region there is not", '{"region": "sg"}', ", line 1: region: "),
];
