import { Outlet, useLocation, useMatches } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { proofs } from "../api/proofs";
import type { User } from "../api/types";
import { usePhone } from "../components/useMedia";
import { administering } from "../i18n";
import { preferences, usePreferences } from "../preferences";
import { BottomBar } from "./BottomBar";
import { allows, menuOf } from "./menu";
import { Sidebar } from "./Sidebar";
import { TopBar } from "./TopBar";
import { UserContext } from "./user";

const Palette = lazy(() => import("./Palette").then(({ Palette: it }) => ({ default: it })));
const NoPermissionScreen = lazy(() => administering(import("../screens/NoPermissionScreen")).then((it) => ({ default: it.NoPermissionScreen })));
const StepUp = lazy(() => administering(import("./StepUp")).then((it) => ({ default: it.StepUp })));
const RenewSession = lazy(() => administering(import("./RenewSession")).then((it) => ({ default: it.RenewSession })));

/** What surrounds every screen of a signed-in person. */
export function Shell({ user, expired }: { user: User; expired: boolean }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const rail = usePreferences().sidebar === "rail";
  const [searching, setSearching] = useState<boolean>();
  const entries = menuOf(user);
  const main = useFocusOnNewScreen();
  const proofAsked = useSyncExternalStore(proofs.subscribe, proofs.get);
  const lacking = useMatches({
    select: (matches) => matches.map(({ staticData }) => staticData.permission).find((needed) => needed !== undefined && !allows(user, needed)),
  });

  // Nobody is left to prove anything.
  useEffect(() => () => proofs.end(false), []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        setSearching(true);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <UserContext value={user}>
      <a
        href="#main"
        className="fixed start-2 -top-20 z-50 rounded-md bg-accent px-3 py-2 text-accent-foreground focus:top-2"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t("shell.skip")}
      </a>
      <div className="flex min-h-dvh sm:h-dvh sm:min-h-0 sm:overflow-hidden print:h-auto print:overflow-visible">
        {!phone && (
          <Sidebar
            entries={entries}
            rail={rail}
            onToggle={() => preferences.set({ sidebar: rail ? "open" : "rail" })}
          />
        )}
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar user={user} phone={phone} onSearch={() => setSearching(true)} />
          <main ref={main} id="main" tabIndex={-1} data-scroll-restoration-id="main"
            className={`flex-1 outline-none sm:overflow-y-auto sm:[scrollbar-gutter:stable] print:overflow-visible ${phone ? "pb-16" : ""}`}>
            <Suspense>
              {lacking === undefined ? <Outlet /> : <NoPermissionScreen permission={lacking} />}
            </Suspense>
          </main>
        </div>
      </div>
      {phone && <BottomBar entries={entries} />}
      <Suspense>
        {searching !== undefined && <Palette entries={entries} open={searching} onOpenChange={setSearching} />}
        {proofAsked && <StepUp />}
        {expired && <RenewSession user={user} />}
      </Suspense>
    </UserContext>
  );
}

/** A new screen takes the focus, so that the keyboard starts in it; a tab within a screen does not. */
function useFocusOnNewScreen() {
  const main = useRef<HTMLElement>(null);
  const screen = useLocation({ select: ({ pathname }) => pathname.split("/").slice(1, 3).join("/") });
  const before = useRef(screen);
  useEffect(() => {
    // The home only leads on to the first screen, which nobody has chosen yet.
    if (before.current !== screen && before.current !== "") main.current?.focus({ preventScroll: true });
    before.current = screen;
  }, [screen]);
  return main;
}
