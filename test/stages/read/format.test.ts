import { describe, expect, it } from "vitest";
import { compareWithName, formatOf } from "../../../src/stages/read/format.ts";

describe("the format of a text", () => {
  it.each([
    ["<alto/>", "alto"],
    ['\ufeff<?xml version="1.0"?>\n<!-- a <b> --><alto:alto xmlns:alto="x">', "alto"],
    ['<!DOCTYPE x [<!ENTITY a "<html>">]>\n<PcGts>', "page-xml"],
    ["<html><body><div class='ocr_page'>", "hocr"],
    ['<div id="x" class="box ocr_page">', "hocr"],
    ["<span class=ocr_line>", "hocr"],
    ["<html><body>class ocr_page</body>", "web"],
    ["<!DOCTYPE html>\n<!-- saved from url=(0019)http://a.example/ -->\n<html>", "web"],
    ["<mets:mets>", "other"],
    ['{"input_path": "a.png", "dt_polys": [[[1, 2]]]}', "paddle"],
    ['{"res": {"rec_texts": ["甲"]}}', "paddle"],
    ['[[[[1, 2], [3, 2], [3, 4.5], [1, 4]], ["甲", 0.98]]]', "paddle"],
    ['[[[[[1, 2], [3, 2], [3, 4], [1, 4]], ["甲", 0.98]]]]', "paddle"],
    ['{"pdf_info": [{"para_blocks": []}]}', "mineru-middle"],
    ['[{"type": "text", "text": "甲", "page_idx": 0}]', "mineru-content"],
    ["<本报讯>今年上半年", "plain"],
    ["< 3%", "plain"],
    ["<3%的企业", "plain"],
    ["[摘要]今年上半年", "plain"],
    ["{注}今年", "plain"],
    ["[1]今年上半年", "plain"],
    ['{"a": 1}', "json"],
    ['["甲", "乙"]', "json"],
    ["今年上半年", "plain"],
  ])("of %j is %s", (text, kind) => {
    expect(formatOf(text.replace(/^\ufeff/, "")).kind).toBe(kind);
  });

  it("is compared with the name's ending, where that promises one", () => {
    expect(compareWithName("a.txt", { kind: "plain" })).toBeNull();
    expect(compareWithName("a.XML", { kind: "alto" })).toBeNull();
    expect(compareWithName("a.out", { kind: "hocr" })).toBeNull();
    expect(compareWithName("a.html", { kind: "page-xml" })?.reason).toBe(
      "the file is called *.html, but it holds PAGE XML: read as that",
    );
  });
});
