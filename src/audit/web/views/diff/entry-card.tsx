/** One difference as a card. */

import type { Claim } from "../../../../model/claim.ts";
import { language, t, term } from "../../i18n/index.ts";
import { hrefOf } from "../../router.ts";
import { sayValue } from "../../text/value.ts";
import { type Entry, showField } from "./entries.ts";

/** One difference: the claim, its sentence, and field by field what it said and says. */
export function EntryCard({ entry }: { readonly entry: Entry }) {
  const { type, claim, before, fields } = entry;
  return (
    <li class={`entry ${type}`}>
      <p class="head">
        <strong class="type">{t(`diff.${type}`)}</strong>
        {type === "removed" ? (
          <Name claim={claim} />
        ) : (
          <a href={hrefOf("review", { at: claim.page, claim: claim.id })}>
            <Name claim={claim} />
          </a>
        )}
        <strong class="entry-value">{sayValue(claim, language.value)}</strong>
        <RuleName claim={claim} before={before} />
      </p>
      <p class="entry-sentence">{claim.sentence.text}</p>
      {type === "moved" && before !== null && (
        <p class="place">
          {t("diff.place")}：<del>{placeOf(before)}</del> → <ins>{placeOf(claim)}</ins>
        </p>
      )}
      {before !== null && fields.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("diff.field")}</th>
              <th scope="col">{t("diff.before")}</th>
              <th scope="col">{t("diff.after")}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{nameField(field)}</th>
                <td>
                  <Shown as="del" value={showField(before, field)} />
                </td>
                <td>
                  <Shown as="ins" value={showField(claim, field)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}

function Shown({ as: Mark, value }: { readonly as: "del" | "ins"; readonly value: string | null }) {
  return value === null ? <>—</> : <Mark>{value}</Mark>;
}

function Name({ claim }: { readonly claim: Claim }) {
  return <>{[claim.subject, claim.indicator].filter(Boolean).join(" · ")}</>;
}

function RuleName({ claim, before }: { readonly claim: Claim; readonly before: Claim | null }) {
  const rules = before === null || before.rule === claim.rule ? [claim.rule] : [before.rule, claim.rule];
  return (
    <code>
      {rules.map((rule, at) => (
        <span key={rule}>
          {at > 0 && " → "}
          <a href={hrefOf("rules", { id: rule })}>{rule}</a>
        </span>
      ))}
    </code>
  );
}

function placeOf({ page, article, evidence }: Claim): string {
  return [page, article, `${evidence.start}–${evidence.end}`].filter(Boolean).join(" ");
}

/** `period.start` is called by its field, with its part. */
function nameField(path: string): string {
  const [field = path, ...rest] = path.split(".");
  const beside = `diff.field.${field}`;
  return [isBeside(beside) ? t(beside) : term("field", field), ...rest].join(" · ");
}

/** Fields that a reviewer does not answer for have no name elsewhere. */
const besides = [
  "diff.field.rule",
  "diff.field.flags",
  "diff.field.confidence",
  "diff.field.evidence",
  "diff.field.sentence",
  "diff.field.page",
  "diff.field.article",
] as const;

function isBeside(word: string): word is (typeof besides)[number] {
  return besides.some((it) => it === word);
}
