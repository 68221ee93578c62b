/** Reads the page, or the two pages, that a picture shows. */

import type { BoxedPage } from "../../../model/boxed.ts";
import type { Message } from "../../../model/message.ts";
import { composeLine } from "./compose.ts";
import { type FoundLines, findLines, type PlacedSpot } from "./find/find-lines.ts";
import { loadModels, type Models } from "./model/models.ts";
import { cutOut, type Picture, turnPicture } from "./picture.ts";
import { readLine } from "./recognise/read-line.ts";
import type { Sheet } from "./sheet.ts";
import { type Survey, surveyPicture } from "./survey.ts";

/** A sheet that was read, or why it could not be. `part` is 1 or 2 where the picture shows two. */
export type ScannedSheet = { readonly part: number | null } & (
  | { readonly page: BoxedPage; readonly messages: readonly Message[] }
  | { readonly reason: string }
);

type Quarters = 0 | 1 | 2 | 3;

/** A sheet that is about to be read. */
interface Laid {
  readonly sheet: Sheet;
  readonly letter: number;
  readonly found: FoundLines;
  readonly turned: Quarters;
}

/** Letters that are lower are not told from each other, in pixels. */
const TOO_LOW = 9;
const LOW = 15;
/** So many of the longest lines tell whether a sheet lies the right way up, and how sure of them one has to be. */
const SAMPLE = 8;
const SURE = 0.6;

const NO_PRINT =
  "nothing in the picture looks like lines of print: expected a page scanned at 150 dots an inch or more";

/**
 * The sheets of a picture, straightened, in order. The same picture gives the same sheets.
 * @param number of the picture in its file
 */
export async function* readPicture(picture: Picture, number: number): AsyncGenerator<ScannedSheet> {
  const models = await loadModels();
  const survey = surveyPicture(picture);
  if (survey === null) return yield { part: null, reason: NO_PRINT };
  if (survey.fold === null)
    return yield { part: null, ...(await readSheet(picture, survey, number, models)) };
  const { width, height } = picture;
  const parts = [
    { x: 0, y: 0, width: survey.fold, height },
    { x: survey.fold, y: 0, width: width - survey.fold, height },
  ];
  for (const [k, part] of parts.entries()) {
    const half = cutOut(picture, part);
    const own = surveyPicture(half);
    const read = own === null ? { reason: NO_PRINT } : await readSheet(half, own, number, models, part.x);
    yield { part: k + 1, ...read };
  }
}

async function readSheet(
  picture: Picture,
  survey: Survey,
  number: number,
  models: Models,
  shift = 0,
): Promise<{ page: BoxedPage; messages: readonly Message[] } | { reason: string }> {
  if (survey.letter < TOO_LOW) return { reason: tooLow(survey.letter) };
  const laid = await layLevel(picture, survey, models);
  if ("reason" in laid) return laid;
  const { sheet, found, letter, turned } = laid;
  const lines = [];
  for (const spot of found.spots) {
    const line = composeLine({ spot, letters: await readLine(sheet, spot, models) });
    if (line !== null) lines.push(line);
  }
  const { width, height } = sheet.picture;
  const page: BoxedPage = {
    number,
    width,
    height,
    lines,
    pictures: found.drawings.pictures,
    rules: found.drawings.rules,
    scan: { shift, width: picture.width, height: picture.height, turned, angle: sheet.angle },
  };
  return { page, messages: messagesOf(laid, letter) };
}

/** Finds the lines of a sheet, turned the right way up. */
async function layLevel(
  picture: Picture,
  survey: Survey,
  models: Models,
): Promise<Laid | { reason: string }> {
  const first = await lay(picture, survey, 0, models);
  const { upright, spots } = first.found;
  const long = (lengths: readonly number[]) => lengths.reduce((sum, it) => sum + it, 0);
  const onSide = long(upright.map(({ height }) => height)) > long(spots.map(({ length }) => length));
  if (!onSide && spots.length === 0) return { reason: NO_PRINT };
  const sure = onSide ? 0 : await sureness(first, models);
  if (sure >= SURE) return first;
  let best = { laid: first, sure };
  for (const quarters of onSide ? ([1, 3] as const) : ([2, 1, 3] as const)) {
    if (best.sure >= SURE) break;
    const turned = turnPicture(picture, quarters);
    const own = surveyPicture(turned);
    if (own === null) continue;
    const laid = await lay(turned, own, quarters, models);
    const value = await sureness(laid, models);
    if (value > best.sure) best = { laid, sure: value };
  }
  if (onSide && best.sure < SURE) {
    return {
      reason:
        "the page is set vertically, in columns read from right to left, or it lies askew: expected horizontal lines; vertical setting is not read",
    };
  }
  return best.laid;
}

async function lay(picture: Picture, survey: Survey, turned: Quarters, models: Models): Promise<Laid> {
  const sheet = { picture, angle: survey.angle };
  return { sheet, letter: survey.letter, found: await findLines(sheet, survey.letter, models), turned };
}

/** How sure the recogniser is of a sheet's longest lines, from 0 to 1. */
async function sureness({ sheet, found }: Laid, models: Models): Promise<number> {
  const isLonger = (a: PlacedSpot, b: PlacedSpot) => b.length / b.height - a.length / a.height;
  let [sum, count] = [0, 0];
  for (const spot of [...found.spots].sort(isLonger).slice(0, SAMPLE)) {
    const letters = await readLine(
      sheet,
      { ...spot, length: Math.min(spot.length, 16 * spot.height) },
      models,
    );
    // A line of which next to nothing is seen is not a sure one.
    const expected = Math.max(letters.length, Math.min(spot.length / spot.height, 16) / 2);
    sum += letters.reduce((all, { confidence }) => all + confidence, 0);
    count += expected;
  }
  return count === 0 ? 0 : sum / count;
}

function messagesOf({ sheet, found, turned }: Laid, letter: number): Message[] {
  const messages: Message[] = [];
  const tell = (severity: Message["severity"], reason: string) =>
    messages.push({ severity, stage: "read", rule: null, reason, span: null });
  const degrees = Math.abs((sheet.angle * 180) / Math.PI);
  if (turned !== 0) tell("info", `the sheet lay turned by ${(4 - turned) * 90}°: it was turned upright`);
  if (degrees >= 0.1) tell("info", `the sheet lay askew by ${degrees.toFixed(1)}°: it was straightened`);
  if (letter < LOW)
    tell(
      "warning",
      `its letters are only ${Math.round(letter)} pixels tall: scan it at 200 dots an inch or more`,
    );
  if (found.upright.length > 0)
    tell("warning", `${found.upright.length} lines that are set vertically or turned are left out`);
  return messages;
}

const tooLow = (letter: number) =>
  `its letters are only ${Math.round(letter)} pixels tall and cannot be told from each other: scan it at 200 dots an inch or more`;
