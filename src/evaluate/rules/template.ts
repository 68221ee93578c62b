/** What `baoshu rules new ID` writes: a rule that runs, to be changed. */
export function ruleTemplate(id: string): string {
  const kind = id.split("/")[0] ?? "level";
  return `id: ${id}
kind: ${kind}
summary: 'One line: what it finds, with an example'
priority: 60
# Quantities and periods are marks here: {{percent}} {{money}} {{count}} {{measure}} {{times}} {{period}} …
# (rules/claims/marks.yaml); {{claims/changes}} is a lexicon; groups named amount, start, whole, since are fields.
pattern: |
  (?<amount>{{percent}})
value: {}
examples:
  - text: 'What the rule must match stands in [[54%]]'
  - text: 'A second one: [[3.2%]]'
not:
  - text: 'Something close that it must not match'
    because: 'the reason'
`;
}
