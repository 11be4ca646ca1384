import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Outlet } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { accountQuery } from "../../api/queries";
import { Page, useDocumentTitle } from "../../components/Page";
import { ProblemView } from "../../components/ProblemView";
import { useLiveAccounts } from "../../live/useLive";
import { AccountHead, AccountHeadSkeleton } from "./AccountHead";
import { AccountTabs } from "./AccountTabs";

const ExplainDrawer = lazy(() => import("./ExplainDrawer").then((it) => ({ default: it.ExplainDrawer })));
const route = getRouteApi("/accounts/$accountId");

const NO_OTHERS: string[] = [];

/** One account: what it is worth and who says so above, everything about it in tabs below. */
export function AccountScreen() {
  const { t } = useTranslation();
  const { accountId } = route.useParams();
  const { explain } = route.useSearch();
  const account = useQuery(accountQuery(accountId));
  useLiveAccounts(NO_OTHERS, accountId);
  const login = account.data?.login;
  useDocumentTitle(login === undefined ? t("account.title") : `${login} · ${t("account.title")}`);

  if (account.data === undefined && account.error !== null) {
    return (
      <Page title={t("account.title")}>
        <ProblemView failure={account.error} onRetry={() => void account.refetch()} />
      </Page>
    );
  }
  return (
    <div className="flex flex-col gap-4 p-4 md:p-6">
      <nav aria-label={t("shell.breadcrumb")} className="-mb-2 flex items-center gap-1 text-xs text-muted">
        <Link to="/accounts" className="hover:text-foreground hover:underline">
          {t("accounts.title")}
        </Link>
        <ChevronRight aria-hidden="true" className="size-3" />
        <span aria-current="page" className="figure">
          {login}
        </span>
      </nav>
      {account.data === undefined ? <AccountHeadSkeleton /> : <AccountHead account={account.data} />}
      {/* The height of the head is known with its text only: what stands below loads unseen until then, so that nothing jumps. */}
      <div className={`flex flex-col gap-4 ${account.data === undefined ? "invisible" : ""}`}>
        <AccountTabs accountId={accountId} />
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
      {explain !== undefined && (
        <Suspense>
          <ExplainDrawer accountId={accountId} statistic={explain} />
        </Suspense>
      )}
    </div>
  );
}
