const PATHS = ["/invitation", "/reset-password"];

let token: string | undefined;
const listeners = new Set<() => void>();

/**
 * Takes the token of a link out of the address bar, so that neither the history nor a picture of the
 * screen holds it. It stays in memory until the page is closed.
 */
function take() {
  if (!PATHS.includes(location.pathname) || location.hash.length < 2) return;
  token = location.hash.slice(1);
  history.replaceState(history.state, "", location.pathname);
  listeners.forEach((listener) => listener());
}

take();
// A second link that is opened in the same window changes nothing but what stands behind the #.
addEventListener("hashchange", take);

export const linkToken = {
  get: (): string | undefined => token,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
