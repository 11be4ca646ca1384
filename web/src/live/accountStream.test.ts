// @vitest-environment node
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AccountStream } from "./accountStream";
import type { ServerEvent } from "./serverEvents";

/** A platform that answers every stream and remembers what was asked. */
class Platform {
  asked: string[] = [];
  streams: ServerResponse[] = [];
  refuse = false;
  #server: Server = createServer((request, response) => {
    this.asked.push(request.url!);
    if (this.refuse) {
      response.writeHead(503).end();
      return;
    }
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write('event: heartbeat\ndata: {"at":"2026-03-01T10:00:00.000Z"}\n\n');
    this.streams.push(response);
  });

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, "localhost", done));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  send(name: string, data: unknown) {
    this.streams.at(-1)!.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

describe("the stream of accounts", () => {
  const owner = {};
  let platform: Platform;
  let stream: AccountStream;
  let events: ServerEvent[];

  beforeEach(async () => {
    platform = new Platform();
    events = [];
    stream = new AccountStream((request) => fetch(request), (event) => events.push(event), await platform.start());
  });

  afterEach(() => {
    stream.leave(owner);
    platform.stop();
  });

  const soon = <T>(check: () => T) => vi.waitFor(check, { timeout: 4_000, interval: 20 });

  it("hands on what the platform tells about the accounts in sight", async () => {
    stream.want(owner, { ids: ["3", "1"], detail: "7" });
    await soon(() => expect(stream.get()).toBe("open"));

    platform.send("accounts", { items: [{ id: "1" }] });

    await soon(() => expect(events.at(-1)).toEqual({ name: "accounts", data: { items: [{ id: "1" }] } }));
    expect(platform.asked).toEqual(["/api/accounts/stream?ids=1%2C3&detail=7"]);
  });

  it("asks for the account that is looked at closely alone, where no list is in sight", async () => {
    stream.want(owner, { ids: [], detail: "7" });
    await soon(() => expect(stream.get()).toBe("open"));
    expect(platform.asked).toEqual(["/api/accounts/stream?detail=7"]);
  });

  it("connects once for accounts that change while a list is scrolled, and not at all when they stay", async () => {
    stream.want(owner, { ids: ["1"] });
    await soon(() => expect(stream.get()).toBe("open"));
    for (let first = 2; first < 30; first++) stream.want(owner, { ids: [String(first)] });
    await soon(() => expect(platform.asked).toHaveLength(2));
    stream.want(owner, { ids: ["29"] });
    await new Promise((done) => setTimeout(done, 400));
    expect(platform.asked).toEqual(["/api/accounts/stream?ids=1", "/api/accounts/stream?ids=29"]);
  });

  it("connects again when the platform ends it", async () => {
    stream.want(owner, { ids: ["1"] });
    await soon(() => expect(stream.get()).toBe("open"));
    platform.streams[0]!.end();
    await soon(() => expect(platform.asked).toHaveLength(2));
    await soon(() => expect(stream.get()).toBe("open"));
  });

  it("waits longer each time that the platform refuses", async () => {
    platform.refuse = true;
    stream.want(owner, { ids: ["1"] });
    await soon(() => expect(stream.get()).toBe("broken"));
    await new Promise((done) => setTimeout(done, 2_200));
    expect(platform.asked.length).toBeLessThanOrEqual(2);
    platform.refuse = false;
    await soon(() => expect(stream.get()).toBe("open"));
  });

  it("ends with the last screen that wants it", async () => {
    stream.want(owner, { ids: ["1"] });
    await soon(() => expect(stream.get()).toBe("open"));
    stream.leave(owner);
    await soon(() => expect(stream.get()).toBe("idle"));
  });
});
