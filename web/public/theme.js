// Runs before the first paint, so that a dark screen never flashes white. It is a file of its own
// because the content security policy allows no inline script.
(function () {
  var chosen;
  try {
    chosen = JSON.parse(localStorage.getItem("fidus.preferences") || "{}").theme;
  } catch {
    chosen = undefined; // Storage may be blocked: the system's preference decides then.
  }
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
