import { Button } from "@heroui/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { PencilLine, UserPlus, UserRoundSearch } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery, type UsersQuery } from "../../api/peopleQueries";
import type { UserRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { FilterMenu } from "../../components/FilterMenu";
import { DataGrid } from "../../components/grid/DataGrid";
import type { RowAction } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { SearchBox } from "../../components/SearchBox";
import { nameOf } from "../../i18n/lookup";
import type { UsersSearch } from "../../routes";
import { useAllowed } from "../../shell/user";
import { InviteDrawer } from "./InviteDrawer";
import { PeopleTabs } from "./PeopleTabs";
import { UserDrawer } from "./UserDrawer";
import { STATUSES, useUserColumns } from "./userColumns";

const route = getRouteApi("/users");
const NEW = "new";
const ROLES = ["ADMIN", "OPERATIONS", "COMPLIANCE", "OPERATOR", "VIEWER", "AUDITOR", "CLIENT", "AGENT", "PARTNER"] as const;

/** The people who can sign in, or are invited to. */
export function UsersScreen() {
  const { t } = useTranslation();
  const { q, sort, role, status, user } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useAllowed("users:write");
  const filter = Object.fromEntries(Object.entries({ q, sort, role, status }).filter(([, value]) => value !== undefined)) as UsersQuery;
  const list = useInfiniteQuery(usersQuery(filter));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useUserColumns();
  const change = (to: UsersSearch, replace = true) => void navigate({ search: (before) => ({ ...before, ...to }), resetScroll: false, replace });
  const show = (id: string | undefined) => change({ user: id }, false);
  const actions: RowAction<UserRow>[] = [{ id: "open", label: may ? t("users.edit") : t("users.look"), icon: PencilLine, act: (row) => show(row.id) }];
  return (
    <Page
      fill
      title={t("menu.users")}
      actions={
        may && (
          <Button onPress={() => show(NEW)}>
            <UserPlus aria-hidden="true" />
            {t("users.invite")}
          </Button>
        )
      }
    >
      <PeopleTabs />
      <DataGrid
        id="users"
        label={t("users.title")}
        columns={columns}
        rows={rows}
        total={list.data?.pages[0]?.total}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: "/users", search: (before: object) => ({ ...before, user: row.id }) }) as never}
        selected={user}
        actions={actions}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        filtersSet={[q, role, status].filter((each) => each !== undefined).length}
        search={<SearchBox label={t("users.search")} value={q ?? ""} onChange={(text) => change({ q: text === "" ? undefined : text })} className="w-full sm:w-72" />}
        filters={
          <>
            <FilterMenu
              single
              label={t("field.role")}
              choices={ROLES.map((id) => ({ id, label: nameOf("role", id) }))}
              chosen={role === undefined ? [] : [role]}
              onChange={([chosen]) => change({ role: chosen })}
            />
            <FilterMenu
              single
              label={t("field.state")}
              choices={STATUSES.map((id) => ({ id, label: t(`users.status.${id}`) }))}
              chosen={status === undefined ? [] : [status]}
              onChange={([chosen]) => change({ status: chosen })}
            />
          </>
        }
        empty={<EmptyState icon={UserRoundSearch} title={t("grid.noMatch")} text={t("grid.noMatchText")} />}
      />
      {user === NEW && may && <InviteDrawer onClose={() => show(undefined)} />}
      {user !== undefined && user !== NEW && <UserDrawer key={user} id={user} onClose={() => show(undefined)} />}
    </Page>
  );
}
