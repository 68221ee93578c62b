/** The pattern of English times. */

import type { EnglishWords } from "./words.ts";

/** Words that say to which year a part of one belongs: "of 2024", "last year", "this year". */
const year = "(?:19|20)\\d{2}";
const whose = `(?:,?\\s(?:of\\s|in\\s)?(?<NAME>${year}|last year|this year|the year|next year))?`;
const count = "two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}";
const weekday = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const clock =
  "(?:\\d{1,2}(?::\\d{2})?\\s?[ap]\\.?m\\.?,?\\s|midnight\\s|noon\\s|(?:late|early)\\s)?(?:on\\s)?";

/** The expressions of time in English, one pattern; what its groups mean is read in `periods.ts`. */
export function periodPattern(words: EnglishWords): RegExp {
  const month = words.months.pattern;
  const of = (name: string) => whose.replace("NAME", name);
  return new RegExp(
    [
      `(?<edge>(?:by|at|as of|until|from) the end(?: of)?|at end-|by end-|by|until|as of|as at)\\s?${clock}(?:(?:(?<edgeMonth>${month})\\b\\.?(?:\\s(?<edgeDay>\\d{1,2})(?!\\d|[.,]\\d))?(?:,?\\s(?=${year}))?)(?<edgeYear>${year})?|(?:early |late |mid-)?(?<edgeYear2>${year})(?![\\d,.]*\\d)|(?<edgeWeekday>${weekday})(?:\\s(?:morning|afternoon|evening|night))?|(?<edgeRelative>last year|this year|the year|last month|this month|the month|the quarter|next year|yesterday|today))`,
      `(?<sinceStart>since\\s(?:the\\s)?(?:start|beginning) of (?:the|this) year|since (?:the\\s)?(?:start|beginning) of ${year})`,
      `(?<since>since)\\s(?:(?<sinceDay>${weekday})|(?<sinceRelative>last year|last month|last week)|(?<sinceMonth>${month})\\b\\.?(?:\\s(?<sinceDom>\\d{1,2})(?!\\d|[.,]\\d))?,?\\s?)?(?:(?<sinceYear>${year})|(?<=\\b\\.?\\s?)(?=\\W))`,
      `(?:the )?(?:(?<plan>1[0-9])th)\\sFive-Year\\sPlan(?:\\speriod)?(?:\\s\\((?<plan1>${year})[-–](?<plan2>${year})\\))?`,
      `first\\s(?<quarters>two|three)\\squarters${of("quartersYear")}`,
      `(?<halfOf>first|second|latter)\\shalf\\sof\\s(?<halfMonth>${month})\\b\\.?(?:,?\\s(?<halfYear>${year}))?`,
      `(?:(?<nth>first|second|third|fourth|last(?=\\s(?:quarter|half)\\s(?:of|in)\\s(?:${year}|last|this|the))|final|1st|2nd|3rd|4th)[\\s-](?=[qh])|(?:Q(?=[1-4]\\b)|H(?=[12]\\b)))(?<part>quarter|half|[1-4])(?!\\sof\\s(?:the\\s)?(?:match|game|season|century))${of("partYear")}`,
      `first (?<months>${count}) months${of("monthsYear")}`,
      `(?<days>(?:on\\s)?(?<daysMonth>${month})\\b\\.?\\s\\d{1,2}(?:,\\s\\d{1,2})*,?\\sand\\s(?:(?<daysMonth2>${month})\\b\\.?\\s)?\\d{1,2}(?!\\d))(?:,?\\s(?<daysYear>${year}))?`,
      `(?:between |from )(?<fromMonth>${month})\\b\\.?\\s(?<fromDay>\\d{1,2})(?:,?\\s(?<fromYear>${year}))?,?\\s?(?:to|through|and|until|-|–)\\s?(?:(?<toMonth>${month})\\b\\.?\\s)?(?<toDay>\\d{1,2})(?!\\d)(?:,?\\s(?<toYear>${year}))?`,
      `(?:between|from)\\s(?<weekday1>${weekday})(?:\\s(?:morning|afternoon|evening|night))?\\s(?:and|to|through|until)\\s(?<weekday2>${weekday})(?:\\s(?:morning|afternoon|evening|night))?`,
      `(?:the\\s)?(?:(?<run>${count}|12|twelve)\\smonths\\s(?:up\\s)?(?:to|ended|ending|through|until)|(?:full\\s|financial\\s|fiscal\\s)?(?<runUnit>year|quarter|half-year)\\s(?:ended|ending))\\s(?:the\\send\\sof\\s|end-|\\d{1,2}\\s)?(?<runMonth>${month})\\b\\.?(?:\\s\\d{1,2}(?![\\d.]))?(?:,?\\s(?:of\\s)?(?<runYear>${year}|this year|last year))?`,
      `(?<=\\bthe\\s)(?<season>first|second|third|fourth)\\sseason(?!\\s(?:with|on|for|at|as|since|under|he|she|of\\s(?!${year})))${of("seasonYear")}`,
      `(?:between |from )?(?<longMonth1>${month})\\b\\.?,?\\s(?<longYear1>${year})\\s?(?:to|through|-|–)\\s?(?<longMonth2>${month})\\b\\.?,?\\s(?<longYear2>${year})(?:\\speriod)?`,
      `(?:between |from )?(?<month1>${month})\\b\\.?(?:\\s?(?:to|through|and|-|–)\\s?)(?<month2>${month})\\b\\.?(?!\\s\\d{1,2}\\b)(?:\\speriod)?(?:,?\\s(?:of\\s)?(?<spanYear>${year}|this year|last year|the current year|the year))?`,
      `(?<day1>\\d{1,2})\\s(?<dayMonth1>${month})\\b\\.?(?:,?\\s(?<dayYear1>${year}))?`,
      `(?<dayMonth2>${month})\\b\\.?\\s(?<day2>\\d{1,2})(?!\\d|[.,]\\d)(?:st|nd|rd|th)?(?:,?\\s(?<dayYear2>${year}))?`,
      `(?:(?:in|during|for|of|last|this|since|early|late|mid)[\\s-])?(?<month>${month})\\b\\.?(?:,?\\s(?<monthYear>${year}|last year|this year))`,
      `(?:(?:in|during|for|last|this|of|through)\\s)(?:early |late |mid-)?(?<loneMonth>${month})\\b(?!\\s\\d)`,
      `(?<bareMonth>January|February|September|October|November|December|April|June|July|August|March)(?='s\\s)`,
      `(?<=\\b[Tt]he\\s)(?<adjMonth>${month})(?=\\s(?:figures?|totals?|readings?|numbers?|rates?|levels?|results?|data|volumes?|sums?)\\b)`,
      `(?<decade>(?:19|20)\\d0)s`,
      `(?:from\\s|between\\s)?(?<year1>${year})(?:\\s?[-–]\\s?|\\sto\\s|\\sand\\s(?=${year}))(?<year2>${year})(?!\\d|,\\d)`,
      `(?:fiscal\\syear\\s|fiscal\\s)?(?<![\\d.,$€£¥])(?<year>${year})(?![\\d,]*\\d|\\.\\d|%|-[a-z]|\\s(?:percent|yuan|tons|tonnes|people|million|billion|points|level|units|cases))`,
      `(?<relative>last|this|next|the previous|the following|current)\\s(?<unit>year|month|quarter|week)`,
      `(?<recent>(?:the\\s)?(?:past|last|recent)\\s(?<recentCount>${count})\\s(?<recentUnit>decades|years|months|weeks|days))`,
      `(?<=\\b(?:over|during|in|within)\\s)(?:the\\s)?past\\s(?<recentOne>year|month|week|decade)`,
      `(?<toDate>to date|so far)(?=,|\\s(?:has|have)\\b)`,
      `(?:on\\s|last\\s|this\\s|late\\s|early\\s)?(?<nextWeek>next\\s)?(?<weekday>${weekday})(?:'s)?(?:\\s(?:morning|afternoon|evening|night))?`,
      `(?<today>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|overnight(?!\\s(?:[a-z-]+s\\b(?<!\\b(?:this|as|was|has|gains|losses))|lending|trading|stay|train|bus|ferry|rate|guest)))\\b`,
      `(?<whichSummer>last|this|next)\\s(?<summer>spring|summer|autumn|fall(?!\\sin\\b)|winter)\\b`,
      `(?<beforeLast>the week before last)`,
      `(?<untold>(?:the\\s)?(?:next|coming)\\s(?:${count})\\s(?:days|weeks|months|years|decades)|(?:the\\s)?(?:past|last)\\s(?:${count})\\s(?:fiscal|financial)\\syears|(?:${count}|many|several|a few|some)\\s(?:days|weeks|months|years|decades)\\sago|(?:(?:Q[1-4]|H[12]|[12]H)\\s?)?FY\\s?'?(?:20)?\\d\\d(?:\\s?(?:Q[1-4]|H[12]))?|(?<=\\b(?:during|over|for|this|last)\\s(?:the\\s)?)(?:(?:Mid-Autumn|Dragon\\sBoat|Spring|Lantern|Qingming|Tomb-Sweeping|Double\\sNinth)\\s(?:Festival|Day)|Christmas|Easter|(?:Chinese|Lunar)\\sNew\\sYear|National\\sDay|Golden\\sWeek|Labou?r\\sDay|May\\sDay|Singles'?\\sDay|Mother's\\sDay)(?:\\s(?:holidays?|break|period))?|since\\sthe\\s(?:[a-z-]+\\s){1,3}(?:began|started|opened)\\b)`,
      `(?<so>so far this year|the year to date|(?:so far )?this year to date)`,
    ]
      .map((it) => `(?<![\\w$])(?:${it})`)
      .join("|"),
    "gi",
  );
}
