/** How the view sets words apart: by bold and colour on a terminal, by 【】 elsewhere. */
export interface Style {
  readonly title: (text: string) => string;
  readonly number: (text: string) => string;
  readonly faint: (text: string) => string;
}

const sequence = (code: string) => (text: string) => `\x1b[${code}m${text}\x1b[0m`;

export function chooseStyle(colour: boolean): Style {
  if (!colour) return { title: (text) => text, number: (text) => `【${text}】`, faint: (text) => text };
  return { title: sequence("1"), number: sequence("1;33"), faint: sequence("2") };
}
