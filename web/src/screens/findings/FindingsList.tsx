import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { QuarantineRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { FilterMenu } from "../../components/FilterMenu";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { PageTabs } from "../../components/PageTabs";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import type { FindingsSearch } from "../../routes";

/** What every finding has, whatever was found. */
type Finding = { id: string; account: QuarantineRow["account"]; detail: string };

type Kind = "quarantine" | "breaks";

/**
 * A list of what needs a person's look, and the one that is being looked at. What was found and what
 * can be done about it is given.
 */
export function FindingsList<Row extends Finding>(props: {
  kind: Kind;
  search: FindingsSearch;
  list: UseInfiniteQueryResult<InfiniteData<{ items: Row[]; total: number }>>;
  columns: GridColumn<Row>[];
  action: { label: string; icon: LucideIcon };
  none: { icon: LucideIcon; title: string; text: string };
  drawer: { title: (row: Row | undefined) => string; body: (row: Row, close: () => void) => ReactNode };
}) {
  const { kind, search, list, action, none, drawer } = props;
  const { account, state, item } = search;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useColumns(props.columns);
  const change = (to: FindingsSearch, replace = false) =>
    void navigate({ to: `/${kind}`, search: (before) => ({ ...before, ...to }), resetScroll: false, replace });
  const close = () => change({ item: undefined });
  const chosen = rows.find((row) => row.id === item);
  return (
    <Page fill title={t("menu.findings")}>
      <PageTabs
        label={t("menu.findings")}
        tabs={[
          { to: "/quarantine", label: t("quarantine.title") },
          { to: "/breaks", label: t("breaks.title") },
        ]}
      />
      <DataGrid
        id={kind}
        label={t(`${kind}.title`)}
        columns={columns}
        rows={rows}
        total={list.data?.pages[0]?.total}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: `/${kind}`, search: (before: object) => ({ ...before, item: row.id }) }) as never}
        selected={item}
        actions={[{ ...action, id: "open", act: (row: Row) => change({ item: row.id }) }]}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        filtersSet={[state, account].filter((each) => each !== undefined).length}
        filters={
          <FilterMenu
            single
            label={t("field.state")}
            choices={[{ id: "ALL", label: t("findings.all") }]}
            chosen={state === undefined ? [] : [state]}
            onChange={([all]) => change({ state: all === "ALL" ? "ALL" : undefined }, true)}
          />
        }
        empty={<EmptyState {...none} />}
      />
      {item !== undefined && !list.isPending && (
        <SideDrawer title={drawer.title(chosen)} phone={phone} onClose={close}>
          {chosen === undefined ? <p className="text-muted">{t("findings.unknown")}</p> : <div className="flex flex-col gap-6">{drawer.body(chosen, close)}</div>}
        </SideDrawer>
      )}
    </Page>
  );
}

/** The account first, what was found after it, and the detail last. */
function useColumns<Row extends Finding>(found: GridColumn<Row>[]): GridColumn<Row>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { id: "account", label: t("field.account"), width: 96, fixed: true, card: "title", cell: (row) => <FindingAccount account={row.account} /> },
      { id: "server", label: t("field.server"), width: 140, cell: (row) => row.account.server },
      ...found,
      { id: "detail", label: t("field.detail"), width: 260, grow: true, cell: (row) => <span lang="en">{row.detail}</span> },
    ],
    [t, found],
  );
}

function FindingAccount({ account }: { account: Finding["account"] }) {
  return (
    <Link to="/accounts/$accountId" params={{ accountId: account.id }} tabIndex={-1} className="figure font-medium text-link hover:underline">
      {account.login}
    </Link>
  );
}
