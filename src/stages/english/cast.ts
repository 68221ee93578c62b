/** The people of an English article. */

import type { Span } from "../../model/span.ts";
import type { EnglishPerson } from "./model.ts";
import type { EnglishWords } from "./words.ts";

/** Somebody who speaks, with what the article calls them. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
}

/** The people of an article: whoever was named in full is known by the surname after that. */
export class Cast {
  private readonly found: EnglishPerson[] = [];
  private readonly bySurname = new Map<string, Speaker>();
  /** Who spoke last: "she expects" is about them. */
  last: Speaker | null = null;

  get people(): readonly EnglishPerson[] {
    return this.found;
  }

  /** Notes a full name where it stands; what is known already of role and organisation stays. */
  meet(speaker: Speaker, place: Span): Speaker {
    const known = this.bySurname.get(surnameOf(speaker.name));
    const whole =
      known?.name === speaker.name
        ? {
            ...speaker,
            role: known.role ?? speaker.role,
            organisation: known.organisation ?? speaker.organisation,
          }
        : speaker;
    this.bySurname.set(surnameOf(speaker.name), whole);
    this.found.push({ ...whole, ...place });
    return whole;
  }

  /** Who a surname means; null for nobody met so far. */
  known(surname: string): Speaker | null {
    return this.bySurname.get(surname) ?? null;
  }
}

/** Western names end with the surname, Chinese ones begin with it: Li Wenhao is Li, Tommy Wu is Wu. */
function surnameOf(name: string): string {
  const parts = name.split(" ");
  // Lam Siu-fung: Cantonese and Taiwanese given names are hyphened
  if (parts.length === 2 && /^[A-Z][a-z]+-[a-z]+$/.test(parts[1]!)) return parts[0]!;
  const chinese =
    parts.length === 2 &&
    CHINESE.test(parts[0]!) &&
    /^[A-Z][a-z]+(?:'[a-z]+)?$/.test(parts[1]!) &&
    SYLLABLES.test(parts[1]!.toLowerCase());
  return chinese ? parts[0]! : parts.at(-1)!;
}

const CHINESE =
  /^(?:Li|Wang|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Liang|Song|Zheng|Xie|Han|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Fu|Shen|Zeng|Peng|Lu|Su|Jiang|Cai|Jia|Ding|Wei|Xue|Ye|Yan|Pan|Du|Dai|Xia|Zhong|Tian|Ren|Fan|Fang|Shi|Yao|Tan|Liao|Zou|Xiong|Jin|Hao|Kong|Bai|Cui|Kang|Mao|Qiu|Qin|Gu|Hou|Shao|Meng|Long|Wan|Duan|Qian|Yin|Guan|Mu|Xi)$/;
const SYLLABLES =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u)){1,2}$/;

/** The words of a run of capitals that are a name: US Commerce Secretary Howard Lutnick → Howard Lutnick. */
export function nameIn(
  run: string,
  words: EnglishWords,
): { readonly name: string; readonly title: string | null; readonly at: number } | null {
  const parts = run.split(" ");
  let first = 0;
  parts.forEach((part, k) => {
    if (words.titles.has(part) || /['’]s$/.test(part) || /^[a-z]/.test(part)) first = k + 1;
  });
  // Secretary for Labour and Welfare Lam Siu-fung: a hyphened given name, and the surname before it
  if (parts.length - first > 2 && /^[A-Z][a-z]+-[a-z]+$/.test(parts.at(-1)!)) first = parts.length - 2;
  const name = parts.slice(first).join(" ");
  if (name === "" || parts.length - first > 3 || /^[A-Z]{2,}$/.test(name) || /\d/.test(name)) return null;
  const title = first === 0 ? null : parts.slice(0, first).join(" ");
  return { name, title, at: run.length - name.length };
}
