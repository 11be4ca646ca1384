// Before anything else looks at the address.
import "./linkToken";
import { RouterProvider } from "@tanstack/react-router";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Problem } from "./api/problem";
import { session } from "./api/session";
import { startLanguage } from "./i18n";
import { router } from "./routes";
import "./styles/app.css";

const MOST_RETRIES = 2;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, failure) => count < MOST_RETRIES && failure instanceof Problem && failure.transient && failure.again === undefined,
      // The browser's own idea of being online is not asked: the platform may run on this machine.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

session.subscribe(() => {
  if (session.state.phase === "signed-out") queries.clear();
});

await Promise.all([startLanguage(), session.resume()]);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  void navigator.serviceWorker.register("/sw.js");
}
