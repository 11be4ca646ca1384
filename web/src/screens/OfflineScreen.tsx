import { Button } from "@heroui/react";
import { Unplug } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { session } from "../api/session";
import { EmptyState } from "../components/EmptyState";
import { Frame } from "./sign-in/Frame";

const TRY_AGAIN_MS = 5_000;

/** Without the platform there is nothing true to show, so there is no figure here. */
export function OfflineScreen() {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    await session.refresh().catch(() => undefined);
    setBusy(false);
  };
  useEffect(() => {
    const timer = setInterval(() => void session.refresh().catch(() => undefined), TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Frame title={t("offline.title")}>
      <EmptyState icon={Unplug} title={t("offline.heading")} text={t("offline.text")}>
        <Button isPending={busy} onPress={() => void retry()}>
          {t("action.retry")}
        </Button>
      </EmptyState>
    </Frame>
  );
}
