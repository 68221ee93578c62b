/** XML and HTML as a tree, whichever parser read it: what the readers of OCR formats look at. */

export interface MarkupElement {
  /** Without its namespace's prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MarkupElement | string)[];
  /** UTF-16 offset of the tag in the file's text. */
  readonly at: number;
}

/** Why markup, or what it says, cannot be read, and where in the file's text. */
export interface MarkupFault {
  readonly reason: string;
  readonly at: number | null;
}

/** Deeper nesting is no page: the formats need some ten levels. */
export const deepestNesting = 100;

export const tooDeep = `its elements stand more than ${deepestNesting} levels deep, which no page does`;

/** Where a comment begins that does not end; null where there is none. */
export function findOpenComment(text: string): number | null {
  const at = text.lastIndexOf("<!--");
  return at > text.lastIndexOf("-->") ? at : null;
}

export const insideComment = "it ends inside a comment: its rest is missing, or was meant to be none";

/** The elements among the children, of one name where it is given. */
export function childElements(element: MarkupElement, name?: string): MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );
}

export function firstChild(element: MarkupElement, name: string): MarkupElement | undefined {
  return childElements(element, name)[0];
}

/** Every element below, parents before children, in document order; `enter` says into which to go. */
export function* descend(
  element: MarkupElement,
  enter: (element: MarkupElement) => boolean = () => true,
): Generator<MarkupElement> {
  for (const child of childElements(element)) {
    yield child;
    if (enter(child)) yield* descend(child, enter);
  }
}

/** All text inside, in document order. */
export function textOf(element: MarkupElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** Builds the tree from the events of a parser. */
export class TreeBuilder {
  readonly root: { children: (MarkupElement | string)[] } = { children: [] };
  private readonly open: { children: (MarkupElement | string)[] }[] = [this.root];

  /** How many elements are open. */
  get depth(): number {
    return this.open.length - 1;
  }

  openElement(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    const element = { name, attributes, children: [], at };
    this.open.at(-1)!.children.push(element);
    this.open.push(element);
  }

  closeElement(): void {
    this.open.pop();
  }

  addText(text: string): void {
    this.open.at(-1)!.children.push(text);
  }
}
