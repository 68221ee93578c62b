/** Notes of readers, each kind once. */

import type { Message } from "../../../model/message.ts";
import { lineAt } from "../places.ts";

/** What a reader of a format has to say of a page: each kind once, with its first place and how often it came. */
export class Notes {
  private readonly text: string;
  private readonly kinds = new Map<string, { first: string; count: number }>();

  /** @param text the file's text, in which places are counted */
  constructor(text: string) {
    this.text = text;
  }

  /**
   * @param kind what is wrong, the same words for the same thing
   * @param example what came, where the first one is worth quoting
   */
  add(kind: string, at: number, example = ""): void {
    const known = this.kinds.get(kind);
    if (known !== undefined) known.count++;
    else {
      const quoted = example === "" ? "" : `, ${JSON.stringify(example.slice(0, 60))}`;
      this.kinds.set(kind, { first: `line ${lineAt(this.text, at)} of the file${quoted}`, count: 1 });
    }
  }

  messages(): Message[] {
    return [...this.kinds].map(([kind, { first, count }]) => {
      const more = count > 1 ? ` and ${count - 1} more` : "";
      return {
        severity: "warning",
        stage: "read",
        rule: null,
        reason: `${kind}: ${first}${more}`,
        span: null,
      };
    });
  }
}
