/** What `{{name}}` stands for: a fragment's pattern or a lexicon's alternation, undefined where there is none. */
export type FragmentSource = (name: string) => string | undefined;

/**
 * Writes out every `{{name}}` of a pattern as a group, drops white space and `#` comments (patterns are set over
 * several lines to be read).
 * @throws Error naming the missing fragment, or the circle of fragments that name each other.
 */
export function expandPattern(
  pattern: string,
  fragment: FragmentSource,
  within: readonly string[] = [],
): string {
  return bareOf(pattern).replace(/\{\{([\w/-]+)\}\}/g, (_, name: string) => {
    if (within.includes(name))
      throw new Error(`fragments name each other in a circle: ${[...within, name].join(" → ")}`);
    const source = fragment(name);
    if (source === undefined) throw new Error(`no fragment or lexicon is called ${name}`);
    return `(?:${expandPattern(source, fragment, [...within, name])})`;
  });
}

/** The names of fragments and lexicons that a pattern asks for. */
export const namesIn = (pattern: string): string[] =>
  [...bareOf(pattern).matchAll(/\{\{([\w/-]+)\}\}/g)].map((match) => match[1]!);

/** A pattern without the white space and the `#` comments that it is set with to be read. */
export function bareOf(pattern: string): string {
  return pattern.replace(/(^|\s)#.*$/gm, "").replace(/\s+/g, "");
}
