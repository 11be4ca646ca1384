import { describe, expect, it } from "vitest";
import { serverEvents, type ServerEvent } from "./serverEvents";

async function read(...pieces: string[]): Promise<ServerEvent[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of serverEvents(body)) events.push(event);
  return events;
}

describe("server-sent events", () => {
  it("are read wherever the network cuts them", async () => {
    const text = 'event: accounts\ndata: {"items":["ñ",1]}\n\nevent: heartbeat\ndata: {"at":"x"}\n\n';
    for (let cut = 1; cut < text.length; cut++) {
      expect(await read(text.slice(0, cut), text.slice(cut))).toEqual([
        { name: "accounts", data: { items: ["ñ", 1] } },
        { name: "heartbeat", data: { at: "x" } },
      ]);
    }
  });

  it("leave out what is not complete when the stream ends", async () => {
    expect(await read('event: accounts\ndata: {"items":[]}\n\nevent: accounts\ndata: {"it')).toHaveLength(1);
  });

  it("ignore comments", async () => {
    expect(await read(": still here\n\n")).toEqual([]);
  });
});
