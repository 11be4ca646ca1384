import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bell } from "lucide-react";
import { useTranslation } from "react-i18next";
import { alertSummaryQuery } from "../api/alertQueries";
import { ControlHint } from "../components/Hint";
import { useLiveAlerts } from "../live/useLiveAlerts";

/** More than these do not fit, and nobody counts them. */
const MOST = 99;

/** How many alerts nobody takes care of yet; leads to them. */
export function AlertsBell() {
  useLiveAlerts();
  const { t } = useTranslation();
  const { data } = useQuery(alertSummaryQuery());
  const label = data === undefined ? t("bell.unknown") : t("bell.open", { count: data.unacknowledged });
  return (
    <ControlHint text={label}>
      <Link
        to="/alerts"
        aria-label={label}
        className="relative flex size-9 shrink-0 items-center justify-center rounded-lg text-muted outline-offset-1 hover:bg-default hover:text-foreground"
      >
        <Bell aria-hidden="true" className="size-4" />
        {data !== undefined && data.unacknowledged > 0 && (
          <span
            aria-hidden="true"
            className={`figure absolute end-0.5 top-0.5 min-w-4 rounded-full px-1 text-center text-[10px]/4 font-semibold ${
              data.critical > 0 ? "bg-danger text-danger-foreground" : "bg-warning text-warning-foreground"
            }`}
          >
            {data.unacknowledged > MOST ? `${MOST}+` : data.unacknowledged}
          </span>
        )}
      </Link>
    </ControlHint>
  );
}
