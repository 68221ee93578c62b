/** Sets of things that are one (union-find); a group is known by its first member, so that order decides nothing else. */
export class Groups {
  private readonly first: Uint32Array;

  constructor(size: number) {
    this.first = Uint32Array.from({ length: size }, (_, at) => at);
  }

  find(at: number): number {
    let root = at;
    while (this.first[root] !== root) root = this.first[root]!;
    for (let k = at; k !== root; ) {
      const next = this.first[k]!;
      this.first[k] = root;
      k = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [one, two] = [this.find(a), this.find(b)];
    this.first[Math.max(one, two)] = Math.min(one, two);
  }

  /** The members of every group, groups by their first member. */
  all(): number[][] {
    const members = new Map<number, number[]>();
    this.first.forEach((_, at) => {
      const root = this.find(at);
      const found = members.get(root);
      if (found === undefined) members.set(root, [at]);
      else found.push(at);
    });
    return [...members.values()];
  }
}
