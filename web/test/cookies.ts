/** Makes `fetch` keep cookies per origin, as a browser does and Node does not. */
export function withCookies(): () => void {
  const plain = globalThis.fetch;
  const jar = new Map<string, string>();
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin } = new URL(request.url);
    const cookie = jar.get(origin);
    if (cookie !== undefined) request.headers.set("Cookie", cookie);
    const response = await plain(request);
    const set = response.headers.get("Set-Cookie")?.split(";")[0];
    if (set !== undefined) jar.set(origin, set);
    return response;
  };
  return () => {
    globalThis.fetch = plain;
  };
}
