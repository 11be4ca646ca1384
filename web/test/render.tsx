import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { administering, detailing, showLanguage, startLanguage, type Language } from "../src/i18n";

/** Renders a part of the app in one of its languages. */
export async function show(children: ReactNode, language: Language = "en") {
  await startLanguage();
  await administering(Promise.resolve());
  await detailing(Promise.resolve());
  await showLanguage(language);
  return render(<QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>);
}
