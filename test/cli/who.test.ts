import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../batch/folder.ts";
import { runProgram } from "./fake-io.ts";

async function makeDataset(): Promise<string> {
  const folder = makeFolder({
    "滨海晨报-2024-07-18-03.txt": "数字贸易\n进出口额同比增长3.4%。\n",
    "滨海晨报-2024-07-19-03.txt": "出口\n出口额同比下降3.2%。\n",
  });
  await runProgram(["run", folder, "--out", join(folder, "out")]);
  return join(folder, "out");
}

describe("baoshu who", () => {
  it("shows who somebody is and what they said, page by page", async () => {
    const { code, out } = await runProgram(["who", "郭婷婷", await makeDataset()]);
    expect(code).toBe(0);
    expect(out).toContain("郭婷婷  商务部副部长、记者  2 pages  2 claims\n");
    expect(out).toMatch(/2024-07-18 滨海晨报 .*\n.*进出口额.*3\.4 %/);
    expect(out).toMatch(/2024-07-19 滨海晨报 .*\n.*出口额.*-3\.2 %/);
  });

  it("finds a name in traditional script, and an organisation that no claim cites", async () => {
    const { code, out } = await runProgram(["who", "商務部", await makeDataset()]);
    expect([code, out]).toEqual([0, "商务部  government  2 pages  0 claims\n"]);
  });

  it("gives whole claims as JSON", async () => {
    const { out } = await runProgram(["who", "郭婷婷", await makeDataset(), "--json"]);
    const [who] = JSON.parse(out);
    expect(who).toMatchObject({ type: "person", name: "郭婷婷", claims: 2 });
    expect(
      who.said.map((it: { date: string; claim: { value: string } }) => [it.date, it.claim.value]),
    ).toEqual([
      ["2024-07-18", "3.4"],
      ["2024-07-19", "-3.2"],
    ]);
  });

  it("ends with 1 where nobody has the name, and 2 where there is no dataset", async () => {
    const folder = await makeDataset();
    const nobody = await runProgram(["who", "无名氏", folder]);
    expect([nobody.code, nobody.out]).toEqual([1, ""]);
    expect(nobody.err).toContain("nobody named 无名氏");
    expect((await runProgram(["who", "郭婷婷", makeFolder()])).code).toBe(2);
  });
});
