import { Toast } from "@heroui/react";
import { Outlet, useLocation, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { I18nProvider, RouterProvider as AriaRouter } from "react-aria-components";
import { administering, isLanguage, showLanguage } from "./i18n";
import { preferences } from "./preferences";
import { WaitingBar } from "./shell/WaitingBar";
import { useSession } from "./useSession";

const Shell = lazy(() => import("./shell/Shell").then(({ Shell: it }) => ({ default: it })));
const SignInScreen = lazy(() => administering(import("./screens/sign-in/SignInScreen")).then((it) => ({ default: it.SignInScreen })));
const FirstPasswordScreen = lazy(() =>
  import("./screens/sign-in/FirstPasswordScreen").then((it) => ({ default: it.FirstPasswordScreen })),
);
const OfflineScreen = lazy(() => import("./screens/OfflineScreen").then((it) => ({ default: it.OfflineScreen })));

/** Decides by the session what is on the screen; the address stays what it is. */
export function App() {
  const { i18n } = useTranslation();
  const router = useRouter();
  return (
    <I18nProvider locale={i18n.language}>
      <AriaRouter navigate={(href) => void router.navigate({ to: href })}>
        <Suspense>
          <Gate />
        </Suspense>
        <WaitingBar />
        <Toast.Provider placement="bottom end" />
      </AriaRouter>
    </I18nProvider>
  );
}

/** Whoever comes here has no password yet or none any more, or only asks how FIDUS is. */
const WITHOUT_SESSION = ["/invitation", "/reset-password", "/forgotten-password", "/status"];

function Gate() {
  const state = useSession();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const user = "user" in state ? state.user : undefined;

  useEffect(() => {
    // What was chosen in this browser goes before what the account prefers.
    if (preferences.get().language === undefined && isLanguage(user?.language)) void showLanguage(user.language);
  }, [user]);

  if (WITHOUT_SESSION.includes(path)) return <Outlet />;
  if (state.phase === "starting") return null;
  if (state.phase === "offline") return <OfflineScreen />;
  if (user === undefined) return <SignInScreen />;
  if (user.mustChangePassword) return <FirstPasswordScreen />;
  return <Shell key={user.id} user={user} expired={state.phase === "expired"} />;
}
