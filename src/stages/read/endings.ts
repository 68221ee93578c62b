/** How the names of page files end, by what such a file is expected to hold. */
export const endings = {
  text: /\.txt$/i,
  pdf: /\.pdf$/i,
  picture: /\.(?:png|jpe?g|tiff?)$/i,
  hocr: /\.hocr$/i,
  markdown: /\.(?:md|markdown)$/i,
  /** An item a line. */
  items: /\.(?:jsonl|ndjson)$/i,
  /** Output of PaddleOCR or MinerU, or what is no page. */
  json: /\.json$/i,
  /** hOCR, or a web page. */
  html: /\.x?html?$/i,
  /** ALTO, PAGE or hOCR, or what is no page. */
  xml: /\.xml$/i,
} as const;
