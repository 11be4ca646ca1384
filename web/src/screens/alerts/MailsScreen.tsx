import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Mail } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { mailsQuery } from "../../api/alertQueries";
import type { MailHealth, MailRow, MailState } from "../../api/types";
import { Bone } from "../../components/Bone";
import { EmptyState } from "../../components/EmptyState";
import { FilterMenu } from "../../components/FilterMenu";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { useFormat } from "../../format/useFormat";
import type { MailsSearch } from "../../routes";
import { AlertTabs } from "./AlertTabs";
import { MailDrawer } from "./MailDrawer";
import { MailStateBadge } from "./MailStateBadge";

const route = getRouteApi("/mails");
const STATES: MailState[] = ["WAITING", "SENT", "FAILED", "NOT_SENT"];

/** The outbox: every mail and what became of it. */
export function MailsScreen() {
  const { t } = useTranslation();
  const { state, item } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(mailsQuery(state));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useColumns();
  const change = (to: MailsSearch, replace = false) => void navigate({ search: (before) => ({ ...before, ...to }), resetScroll: false, replace });
  return (
    <Page fill title={t("menu.alerts")}>
      <AlertTabs />
      {/* Whether mail goes out stands above the list, so the list waits for it rather than give way. */}
      {list.isPending && <Bone className="h-96 rounded-lg" />}
      {list.data !== undefined && <Service health={list.data.pages[0]!.health} />}
      {!list.isPending && (
        <DataGrid
          id="mails"
          label={t("mails.title")}
          columns={columns}
          rows={rows}
          total={undefined}
          rowKey={(row) => row.id}
          rowLink={(row) => ({ to: "/mails", search: (before: object) => ({ ...before, item: row.id }) }) as never}
          selected={item}
          actions={[{ id: "open", label: t("mails.look"), icon: Mail, act: (row: MailRow) => change({ item: row.id }) }]}
          loading={list.isPending}
          failure={list.error}
          onRetry={() => void list.refetch()}
          more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
          filtersSet={STATES.filter((id) => id === state).length}
          filters={
            <FilterMenu
              single
              label={t("field.state")}
              choices={STATES.map((id) => ({ id, label: t(`mails.state.${id}`) }))}
              chosen={state === undefined ? [] : [state]}
              onChange={([chosen]) => change({ state: chosen as MailState | undefined }, true)}
            />
          }
          empty={<EmptyState icon={Mail} title={t("mails.none")} text={t("mails.noneText")} />}
        />
      )}
      {item !== undefined && <MailDrawer key={item} id={item} onClose={() => change({ item: undefined })} />}
    </Page>
  );
}

/** Why mail does not go out, where it does not. */
function Service({ health }: { health: MailHealth }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!health.configured) return <p role="status" className="panel p-3">{t("mails.notConfigured")}</p>;
  if (health.failingSince == null) return null;
  return (
    <p role="status" className="panel p-3">
      {t("mails.failing", { since: format.minute(health.failingSince), waiting: format.count(health.waiting) })}
      {health.failure != null && <span lang="en" className="block text-muted">{health.failure}</span>}
    </p>
  );
}

function useColumns(): GridColumn<MailRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "subject", label: t("mails.subject"), width: 320, fixed: true, grow: true, card: "title", cell: (row) => <span className="font-medium">{row.subject}</span> },
      { id: "recipient", label: t("mails.recipient"), width: 220, cell: (row) => row.recipient },
      { id: "state", label: t("field.state"), width: 130, card: "badge", cell: (row) => <MailStateBadge state={row.state} /> },
      { id: "createdAt", label: t("mails.createdAt"), width: 170, cell: (row) => <span className="figure">{format.minute(row.createdAt)}</span> },
      { id: "sentAt", label: t("mails.sentAt"), width: 170, cell: (row) => (row.sentAt == null ? null : <span className="figure">{format.minute(row.sentAt)}</span>) },
      { id: "attempts", label: t("mails.attempts"), width: 100, cell: (row) => <span className="figure">{format.count(row.attempts)}</span> },
    ],
    [t, format],
  );
}
