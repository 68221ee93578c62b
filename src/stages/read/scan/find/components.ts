/** Connected parts of a map of dots. */

/** A connected part: its bounds (right and bottom are beyond), how many dots it has, and where they lie. */
export interface Component {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly dots: number;
  /** Sums over its dots: of x, y, x·x and x·y, from its first run's start. */
  readonly moments: { readonly x: number; readonly y: number; readonly xx: number; readonly xy: number };
}

/**
 * The parts of a map whose dots touch, corners too, from top to bottom. By runs of dots in rows: each is joined with
 * those of the row before that it touches.
 * @param dots row by row; what is not 0 is a dot
 */
export function findComponents(
  dots: Uint8Array,
  width: number,
  height: number,
): { readonly components: Component[]; readonly runs: Runs } {
  const runs = findRuns(dots, width, height);
  const parents = joinRuns(runs);
  return { components: gather(runs, parents), runs };
}

/** Runs of dots in rows, in order; `owner` is the number of the component that a run belongs to. */
export interface Runs {
  readonly count: number;
  readonly row: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly owner: Int32Array;
}

function findRuns(dots: Uint8Array, width: number, height: number): Runs {
  let room = 1 << 14;
  let [row, from, to] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let count = 0;
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const end = start + width;
    for (let at = start; at < end; ) {
      if (dots[at] === 0) {
        at++;
        continue;
      }
      if (count === room) {
        room *= 2;
        [row, from, to] = [grown(row, room), grown(from, room), grown(to, room)];
      }
      row[count] = y;
      from[count] = at - start;
      while (at < end && dots[at] !== 0) at++;
      to[count++] = at - start;
    }
  }
  return { count, row, from, to, owner: new Int32Array(count) };
}

function grown(from: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(room);
  wide.set(from);
  return wide;
}

/** For each run the first run of its component. */
function joinRuns({ count, row, from, to }: Runs): Int32Array {
  const parents = new Int32Array(count);
  const rootOf = (run: number) => {
    let root = run;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  let above = 0;
  for (let run = 0; run < count; run++) {
    parents[run] = run;
    const y = row[run]!;
    while (above < run && (row[above]! < y - 1 || (row[above] === y - 1 && to[above]! < from[run]!))) above++;
    for (let other = above; other < run && row[other] === y - 1 && from[other]! <= to[run]!; other++) {
      const [a, b] = [rootOf(run), rootOf(other)];
      if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  for (let run = 0; run < count; run++) parents[run] = rootOf(run);
  return parents;
}

function gather({ count, row, from, to, owner }: Runs, parents: Int32Array): Component[] {
  const components: Mutable<Component>[] = [];
  for (let run = 0; run < count; run++) {
    const [y, left, right] = [row[run]!, from[run]!, to[run]!];
    if (parents[run] === run) {
      owner[run] = components.length;
      const moments = { x: 0, y: 0, xx: 0, xy: 0 };
      components.push({ left, top: y, right, bottom: y + 1, dots: 0, moments });
    } else owner[run] = owner[parents[run]!]!;
    const part = components[owner[run]!]!;
    const length = right - left;
    part.left = Math.min(part.left, left);
    part.right = Math.max(part.right, right);
    part.bottom = y + 1;
    part.dots += length;
    const sum = ((left + right - 1) * length) / 2;
    const moments = part.moments as Mutable<Component["moments"]>;
    moments.x += sum;
    moments.y += y * length;
    moments.xy += y * sum;
    // Of squares: the sum up to right less that up to left.
    moments.xx += squares(right - 1) - squares(left - 1);
  }
  return components;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const squares = (last: number) => (last * (last + 1) * (2 * last + 1)) / 6;
