/**
 * How likely bytes are Chinese text in a double-byte encoding.
 *
 * Both character sets stand in order of use: GB 2312 puts the 3,755 commonest simplified characters in its level 1
 * (0xB0A1–0xD7F9), Big5 the 5,401 commonest traditional ones in its level 1 (0xA440–0xC67E). Text read in the wrong one
 * falls on rare characters, kana and private use instead, although every byte may be valid. So the codes themselves
 * say which reading is Chinese, and no list of characters is needed.
 */

export type DoubleByte = "gb18030" | "big5";

/**
 * From -1 to 1: common characters and punctuation count 1, rarer ones a half, what newspapers hardly print -1.
 * Right readings come out above 0.8 (traditional characters in GB18030) or 0.95 (all else), wrong ones below 0.65.
 */
export function plausibility(bytes: Uint8Array, encoding: DoubleByte): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    const ofFour = encoding === "gb18030" && trail >= 0x30 && trail <= 0x39;
    sum += ofFour ? -1 : weigh(lead, trail, encoding);
    count++;
    at += ofFour ? 4 : 2;
  }
  return count === 0 ? 0 : sum / count;
}

export const plausible = 0.7;

function weigh(lead: number, trail: number, encoding: DoubleByte): number {
  return encoding === "gb18030" ? weighGb(lead, trail) : weighBig5((lead << 8) | trail);
}

function weighGb(lead: number, trail: number): number {
  const inGb2312 = trail >= 0xa1;
  if (inGb2312 && lead >= 0xa1 && lead <= 0xa3) return 1; // punctuation, full-width digits and letters
  if (inGb2312 && lead >= 0xb0 && lead <= 0xd7) return 1;
  if (inGb2312 && lead >= 0xd8 && lead <= 0xf7) return 0.5;
  if (lead <= 0xa0 || (!inGb2312 && lead >= 0xaa)) return 0.5; // GBK: the traditional characters among others
  return -1;
}

function weighBig5(code: number): number {
  if (code >= 0xa140 && code <= 0xa2ff) return 1; // punctuation, full-width digits
  if (code >= 0xa440 && code <= 0xc67e) return 1;
  return code >= 0xc940 && code <= 0xf9d5 ? 0.5 : -1;
}
