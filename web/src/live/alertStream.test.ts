import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followAlerts } from "./alertStream";
import type { ServerEvent } from "./serverEvents";

const stream = (text: string) => new Response(text, { headers: { "Content-Type": "text/event-stream" } });
const SUMMARY = 'event: summary\ndata: {"critical":1}\n\n';

describe("the stream of alerts", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function followed(answers: (() => Promise<Response>)[]) {
    const ended = new AbortController();
    const events: ServerEvent[] = [];
    let asked = 0;
    const end = followAlerts(() => answers[Math.min(asked++, answers.length - 1)]!(), (event) => events.push(event), ended.signal, "http://localhost");
    return { ended, events, end, asked: () => asked };
  }

  it("hands on what the platform tells and connects again when it ends", async () => {
    const { ended, events, end, asked } = followed([() => Promise.resolve(stream(SUMMARY))]);
    await vi.advanceTimersByTimeAsync(500);
    expect(events).toEqual([{ name: "summary", data: { critical: 1 } }]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked()).toBe(2);
    ended.abort();
    await end;
  });

  it("waits longer each time that it cannot be reached", async () => {
    const { ended, end, asked } = followed([() => Promise.reject(new Error("down"))]);
    await vi.advanceTimersByTimeAsync(10);
    expect(asked()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked()).toBe(3);
    ended.abort();
    await end;
  });

  it("ends at once when nobody follows any more", async () => {
    const { ended, end, asked } = followed([() => Promise.resolve(stream(""))]);
    await vi.advanceTimersByTimeAsync(10);
    ended.abort();
    await end;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(1);
  });
});
