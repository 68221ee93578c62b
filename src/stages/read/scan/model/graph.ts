/** A model's graph, read from an ONNX file to be changed and written again. */

import { type Field, readFields, writeFields } from "./wire.ts";

/** An operation. */
export interface Node {
  op: string;
  readonly inputs: string[];
  readonly outputs: readonly string[];
  /** Its attributes, and all else that is not looked at. */
  readonly rest: readonly Field[];
}

/** Numbers that stand in the file. */
export interface Constant {
  readonly dims: readonly number[];
  readonly values: Float32Array;
}

export interface Graph {
  /** In an order in which each finds its inputs made. */
  nodes: Node[];
  /** Constants of 32-bit floats by name; others stay among the nodes. */
  readonly constants: Map<string, Constant>;
  /** All else of the file, and of its graph. */
  readonly fields: readonly Field[];
  readonly graphFields: readonly Field[];
}

/** Numbers of fields in ONNX's schema (onnx.proto). */
const MODEL_GRAPH = 7;
const GRAPH_NODE = 1;
const NODE = { input: 1, output: 2, op: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, float: 2, tensor: 5, type: 20 };
const TENSOR = { dims: 1, type: 2, raw: 9 };
const FLOAT = 1;
const TENSOR_ATTRIBUTE = 4;
const FLOAT_ATTRIBUTE = 1;

const decode = (value: Field["value"]) => Buffer.from(value as Uint8Array).toString();
const encode = (text: string) => Uint8Array.from(Buffer.from(text));

export function readGraph(file: Uint8Array): Graph {
  const fields = readFields(file);
  const graphFields = readFields(fields.find(({ number }) => number === MODEL_GRAPH)!.value as Uint8Array);
  const constants = new Map<string, Constant>();
  const nodes: Node[] = [];
  for (const { number, value } of graphFields) {
    if (number !== GRAPH_NODE) continue;
    const node = readNode(value as Uint8Array);
    const constant = node.op === "Constant" ? readConstant(node) : null;
    if (constant === null) nodes.push(node);
    else constants.set(node.outputs[0]!, constant);
  }
  return {
    nodes,
    constants,
    fields: fields.filter(({ number }) => number !== MODEL_GRAPH),
    graphFields: graphFields.filter(({ number }) => number !== GRAPH_NODE),
  };
}

function readNode(message: Uint8Array): Node {
  const fields = readFields(message);
  const texts = (wanted: number) => fields.flatMap((it) => (it.number === wanted ? [decode(it.value)] : []));
  return {
    op: texts(NODE.op)[0]!,
    inputs: texts(NODE.input),
    outputs: texts(NODE.output),
    rest: fields.filter(({ number }) => ![NODE.op, NODE.input, NODE.output].includes(number)),
  };
}

/** The floats of a node that is one constant; null where it holds something else. */
function readConstant({ rest }: Node): Constant | null {
  for (const { number, value } of rest) {
    if (number !== NODE.attribute) continue;
    const tensor = readFields(value as Uint8Array).find((it) => it.number === ATTRIBUTE.tensor);
    if (tensor === undefined) continue;
    const fields = readFields(tensor.value as Uint8Array);
    const raw = fields.find((it) => it.number === TENSOR.raw)?.value as Uint8Array | undefined;
    if (raw === undefined || fields.find((it) => it.number === TENSOR.type)?.value !== FLOAT) return null;
    const dims = fields.flatMap((it) => {
      if (it.number !== TENSOR.dims) return [];
      return typeof it.value === "number" ? [it.value] : [...it.value];
    });
    // A copy: floats begin at a multiple of four bytes.
    return { dims, values: new Float32Array(Uint8Array.from(raw).buffer) };
  }
  return null;
}

export function writeGraph({ nodes, constants, fields, graphFields }: Graph): Uint8Array {
  const used = new Set(nodes.flatMap(({ inputs }) => inputs));
  const all = [...[...constants].filter(([name]) => used.has(name)).map(writeConstant), ...nodes];
  const graph = writeFields([
    ...all.map((node) => ({ number: GRAPH_NODE, value: writeNode(node) })),
    ...graphFields,
  ]);
  return writeFields([...fields, { number: MODEL_GRAPH, value: graph }]);
}

function writeNode({ op, inputs, outputs, rest }: Node): Uint8Array {
  return writeFields([
    ...inputs.map((name) => ({ number: NODE.input, value: encode(name) })),
    ...outputs.map((name) => ({ number: NODE.output, value: encode(name) })),
    { number: NODE.op, value: encode(op) },
    ...rest,
  ]);
}

function writeConstant([name, { dims, values }]: [string, Constant]): Node {
  const tensor = writeFields([
    ...dims.map((value) => ({ number: TENSOR.dims, value })),
    { number: TENSOR.type, value: FLOAT },
    { number: TENSOR.raw, value: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) },
  ]);
  const value = writeFields([
    { number: ATTRIBUTE.name, value: encode("value") },
    { number: ATTRIBUTE.tensor, value: tensor },
    { number: ATTRIBUTE.type, value: TENSOR_ATTRIBUTE },
  ]);
  return { op: "Constant", inputs: [], outputs: [name], rest: [{ number: NODE.attribute, value }] };
}

/** An attribute of one float. */
export function floatAttribute(name: string, float: number): Field {
  const value = writeFields([
    { number: ATTRIBUTE.name, value: encode(name) },
    { number: ATTRIBUTE.float, value: new Uint8Array(Float32Array.of(float).buffer), fixed: true },
    { number: ATTRIBUTE.type, value: FLOAT_ATTRIBUTE },
  ]);
  return { number: NODE.attribute, value };
}
