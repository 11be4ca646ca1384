import { Button, Dropdown } from "@heroui/react";
import { Archive, EllipsisVertical, KeyRound, PencilLine } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountDetail } from "../../api/types";
import { useAllowed } from "../../shell/user";

const AssignmentDrawer = lazy(() => import("./AssignmentDrawer").then((it) => ({ default: it.AssignmentDrawer })));
const CredentialsDrawer = lazy(() => import("./CredentialsDrawer").then((it) => ({ default: it.CredentialsDrawer })));
const ArchiveDrawer = lazy(() => import("./ArchiveDrawer").then((it) => ({ default: it.ArchiveDrawer })));

const DRAWERS = { assignment: AssignmentDrawer, credentials: CredentialsDrawer, archive: ArchiveDrawer };

/** What can be changed about an account, for those who may. */
export function AccountMenu({ account }: { account: AccountDetail }) {
  const { t } = useTranslation();
  const may = useAllowed("accounts:write");
  const [opened, setOpened] = useState<keyof typeof DRAWERS>();
  if (!may) return null;
  const Drawer = opened === undefined ? undefined : DRAWERS[opened];
  const entry = (id: keyof typeof DRAWERS, Icon: typeof Archive) => (
    <Dropdown.Item id={id} textValue={t(`account.menu.${id}`)} onAction={() => setOpened(id)}>
      <Icon aria-hidden="true" className="size-4 text-muted" />
      {t(`account.menu.${id}`)}
    </Dropdown.Item>
  );
  return (
    <>
      <Dropdown>
        <Button isIconOnly size="sm" variant="ghost" aria-label={t("account.menu.label")}>
          <EllipsisVertical aria-hidden="true" />
        </Button>
        <Dropdown.Popover placement="bottom end" className="max-w-none min-w-56">
          <Dropdown.Menu aria-label={t("account.menu.label")}>
            {entry("assignment", PencilLine)}
            {entry("credentials", KeyRound)}
            {!account.archived && entry("archive", Archive)}
          </Dropdown.Menu>
        </Dropdown.Popover>
      </Dropdown>
      {Drawer !== undefined && (
        <Suspense>
          <Drawer account={account} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
}
