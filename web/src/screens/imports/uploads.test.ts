import { describe, expect, it } from "vitest";
import { Problem } from "../../api/problem";
import type { ImportRow } from "../../api/types";
import type { AccountHint } from "../../api/upload";
import { UploadQueue, type Upload } from "./uploads";

const file = (name: string) => new File(["x"], name);
const imported = (fileName: string) => ({ id: "1", at: "", by: "", fileName, status: "IMPORTED" }) as ImportRow;
const refuse = (code: string) => new Problem({ title: code, status: 422, code });

function queue(answer: (name: string, hint: AccountHint) => ImportRow | Problem) {
  const sent: string[] = [];
  let stored = 0;
  const made = new UploadQueue(
    async ({ name }, hint, onSent) => {
      sent.push(name);
      onSent(1, 2);
      onSent(2, 2);
      await Promise.resolve();
      const result = answer(name, hint);
      if (result instanceof Problem) throw result;
      return result;
    },
    () => stored++,
  );
  const phases: Record<string, Upload["phase"][]> = {};
  made.subscribe(() => {
    for (const { file: each, phase } of made.get()) {
      const seen = (phases[each.name] ??= []);
      if (seen.at(-1) !== phase) seen.push(phase);
    }
  });
  return { made, sent, phases, stored: () => stored };
}

describe("statements on their way", () => {
  it("are sent one after the other, in the order in which they were given, and pass through their phases", async () => {
    const { made, sent, phases, stored } = queue(imported);
    made.add([file("b"), file("a")]);
    made.add([file("c")]);
    await expect.poll(() => made.get().every(({ phase }) => phase === "done")).toBe(true);
    expect(sent).toEqual(["b", "a", "c"]);
    expect(phases["a"]).toEqual(["waiting", "sending", "reading", "done"]);
    expect(stored()).toBe(3);
  });

  it("that are refused stop no other", async () => {
    const { made, stored } = queue((name) => (name === "bad" ? refuse("not-a-statement") : imported(name)));
    made.add([file("bad"), file("good")]);
    await expect.poll(() => made.get().map(({ phase }) => phase)).toEqual(["refused", "done"]);
    expect(stored()).toBe(1);
  });

  it("that name no account are sent again with the one that the person names", async () => {
    const { made } = queue((name, { login }) => (login === undefined ? refuse("account-needed") : imported(name)));
    made.add([file("mt4")]);
    await expect.poll(() => made.get()[0]?.phase).toBe("account-needed");
    made.retry(made.get()[0]!.id, { server: "Broker-Live", login: "20001", currency: "USD" });
    await expect.poll(() => made.get()[0]?.phase).toBe("done");
  });

  it("that are finished can be cleared away; the others stay", async () => {
    const { made } = queue((name) => (name === "ask" ? refuse("account-needed") : imported(name)));
    made.add([file("done"), file("ask")]);
    await expect.poll(() => made.get().map(({ phase }) => phase)).toEqual(["done", "account-needed"]);
    made.clearFinished();
    expect(made.get().map(({ file: each }) => each.name)).toEqual(["ask"]);
  });
});
