/** Writes a model's graph so that it says the same with fewer steps over the picture. */

import { floatAttribute, type Graph, type Node, readGraph, writeGraph } from "./graph.ts";

/**
 * PP-OCR's models spell out what one step can do: a hard swish takes four (x + 3, cut to 0…6, times x, by 6), and before
 * and after it stand a factor and a summand, one for the whole picture. Each is a pass over all of it, and together they
 * take as long as the convolutions. Factors and summands go into the weights of the convolutions beside them, and the
 * hard swish becomes two steps. The numbers that come out are the same but for their last digits.
 */
export function lightenModel(file: Uint8Array): Uint8Array {
  const graph = readGraph(file);
  foldAfterConvolutions(graph);
  shortenSwishes(graph);
  foldBeforeConvolutions(graph);
  return writeGraph(graph);
}

/** The operations by what they take. */
function usersOf({ nodes }: Graph): (name: string) => readonly Node[] {
  const users = new Map<string, Node[]>();
  for (const node of nodes)
    for (const input of new Set(node.inputs)) {
      const known = users.get(input);
      if (known === undefined) users.set(input, [node]);
      else known.push(node);
    }
  return (name) => users.get(name) ?? [];
}

/** The one number that an operation of two inputs has beside `name`; null where it has none. */
function numberBeside({ constants }: Graph, node: Node | undefined, op: string, name: string): number | null {
  if (node === undefined || node.op !== op || node.inputs.length !== 2 || !node.inputs.includes(name))
    return null;
  const values = constants.get(node.inputs.find((it) => it !== name) ?? "")?.values;
  return values?.length === 1 ? values[0]! : null;
}

/** A convolution times a number and plus a number is one with other weights. */
function foldAfterConvolutions(graph: Graph): void {
  const users = usersOf(graph);
  const gone = new Set<Node>();
  const only = (name: string) => (users(name).length === 1 ? users(name)[0] : undefined);
  graph.nodes = graph.nodes.flatMap((node): Node[] => {
    if (node.op !== "Conv") return [node];
    const times = only(node.outputs[0]!);
    const factor = numberBeside(graph, times, "Mul", node.outputs[0]!);
    if (factor === null) return [node];
    const plus = only(times!.outputs[0]!);
    const summand = numberBeside(graph, plus, "Add", times!.outputs[0]!);
    const last = summand === null ? times! : plus!;
    const [weights, bias] = node.inputs.slice(1).map((name) => graph.constants.get(name));
    if (weights === undefined || (node.inputs.length > 2 && bias === undefined)) return [node];
    const own = `${node.outputs[0]}.folded`;
    graph.constants.set(own, { dims: weights.dims, values: weights.values.map((it) => it * factor) });
    const values = (bias?.values ?? new Float32Array(weights.dims[0]!)).map(
      (it) => it * factor + (summand ?? 0),
    );
    graph.constants.set(`${own}.bias`, { dims: [values.length], values });
    gone.add(times!);
    gone.add(last);
    return [{ ...node, inputs: [node.inputs[0]!, own, `${own}.bias`], outputs: last.outputs }];
  });
  graph.nodes = graph.nodes.filter((node) => !gone.has(node));
}

/** x · clip(x + 3, 0, 6) / 6 is x times a hard sigmoid. */
function shortenSwishes(graph: Graph): void {
  const users = usersOf(graph);
  const only = (name: string) => (users(name).length === 1 ? users(name)[0] : undefined);
  const instead = new Map<Node, Node | null>();
  for (const plus of graph.nodes) {
    const x = plus.inputs.find((name) => numberBeside(graph, plus, "Add", name) === 3);
    if (x === undefined) continue;
    const clip = only(plus.outputs[0]!);
    const times = clip?.op === "Clip" ? only(clip.outputs[0]!) : undefined;
    if (times?.op !== "Mul" || !times.inputs.includes(x) || !times.inputs.includes(clip!.outputs[0]!))
      continue;
    const by = only(times.outputs[0]!);
    if (numberBeside(graph, by, "Div", times.outputs[0]!) !== 6 || by!.inputs[0] !== times.outputs[0])
      continue;
    const rest = [floatAttribute("alpha", 1 / 6), floatAttribute("beta", 0.5)];
    instead.set(plus, { op: "HardSigmoid", inputs: [x], outputs: clip!.outputs, rest });
    instead.set(clip!, null);
    instead.set(times, null);
    instead.set(by!, { op: "Mul", inputs: [x, clip!.outputs[0]!], outputs: by!.outputs, rest: [] });
  }
  graph.nodes = graph.nodes.flatMap((node) => {
    const other = instead.get(node);
    return other === undefined ? [node] : other === null ? [] : [other];
  });
}

/** A factor and a summand before convolutions go into their weights, so far as their edges let them. */
function foldBeforeConvolutions(graph: Graph): void {
  const users = usersOf(graph);
  const gone = new Set<Node>();
  for (const times of graph.nodes) {
    const x = times.inputs.find((name) => numberBeside(graph, times, "Mul", name) !== null);
    const after = users(times.outputs[0]!);
    if (x === undefined || after.length !== 1) continue;
    const factor = numberBeside(graph, times, "Mul", x)!;
    const plus = after[0]!;
    const summand = numberBeside(graph, plus, "Add", times.outputs[0]!);
    const takers = users(plus.outputs[0]!);
    const all = takers.every(({ op, inputs }) => op === "Conv" && graph.constants.has(inputs[1]!));
    if (summand === null || factor === 0 || takers.length === 0 || !all) continue;
    gone.add(times);
    const isPlain = takers.every((taker) => isPointwise(graph, taker));
    for (const taker of takers) scaleWeights(graph, taker, factor, isPlain ? summand : 0);
    if (isPlain) {
      gone.add(plus);
      for (const taker of takers) taker.inputs[0] = x;
    } else {
      const name = `${plus.outputs[0]}.summand`;
      graph.constants.set(name, { dims: [1], values: Float32Array.of(summand / factor) });
      plus.inputs.splice(0, 2, x, name);
    }
  }
  graph.nodes = graph.nodes.filter((node) => !gone.has(node));
}

/** Whether a convolution sees one pixel at a time: only then is there no edge of zeros that a summand would not reach. */
function isPointwise({ constants }: Graph, { inputs }: Node): boolean {
  const { dims } = constants.get(inputs[1]!)!;
  return dims[2] === 1 && dims[3] === 1 && (inputs.length < 3 || constants.has(inputs[2]!));
}

/** Makes a convolution take x for x · factor + summand. */
function scaleWeights({ constants }: Graph, taker: Node, factor: number, summand: number): void {
  const { dims, values } = constants.get(taker.inputs[1]!)!;
  const own = `${taker.outputs[0]}.scaled`;
  constants.set(own, { dims, values: values.map((it) => it * factor) });
  taker.inputs[1] = own;
  if (summand === 0) return;
  const [outputs, each] = [dims[0]!, values.length / dims[0]!];
  const bias = constants.get(taker.inputs[2] ?? "")?.values;
  const sums = Float32Array.from({ length: outputs }, (_, k) => {
    let sum = 0;
    for (let at = k * each; at < (k + 1) * each; at++) sum += values[at]!;
    return sum * summand + (bias?.[k] ?? 0);
  });
  constants.set(`${own}.bias`, { dims: [outputs], values: sums });
  taker.inputs[2] = `${own}.bias`;
}
