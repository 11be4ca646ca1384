import { Modal } from "@heroui/react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Search, UserRound, WalletCards, type LucideIcon } from "lucide-react";
import { useState } from "react";
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { accountSearchQuery } from "../api/queries";
import type { MenuEntry } from "./menu";
import { useAllowed } from "./user";

const MOST_ACCOUNTS = 8;
const ITEM =
  "flex h-10 cursor-pointer items-center gap-3 rounded-lg px-3 text-sm outline-none data-[focused]:bg-accent-soft data-[focused]:text-accent-soft-foreground";

/** Search over screens and accounts, from anywhere with Ctrl-K. */
export function Palette(props: { entries: MenuEntry[]; open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Modal.Backdrop isOpen={props.open} onOpenChange={props.onOpenChange}>
      <Modal.Container placement="top" className="sm:pt-20">
        <Modal.Dialog aria-label={t("search.open")} className="max-w-xl overflow-hidden p-0">
          <Body entries={props.entries} close={() => props.onOpenChange(false)} />
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}

function Body({ entries, close }: { entries: MenuEntry[]; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const q = typed.trim();
  const mayRead = useAllowed("accounts:read");
  const accounts = useQuery({ ...accountSearchQuery(q, MOST_ACCOUNTS), enabled: mayRead && q !== "" });
  const found = q === "" || accounts.data === undefined ? [] : accounts.data.items;

  const pages = [
    ...entries.map(({ id, to, icon }) => ({ to, icon, name: t(`menu.${id}`) })),
    { to: "/profile" as const, icon: UserRound, name: t("user.profile") },
  ].filter(({ name }) => plain(name).includes(plain(q)));

  const open = (path: string) => {
    close();
    void navigate({ to: path });
  };
  const account = found[0];
  const first = account === undefined ? pages[0]?.to : `/accounts/${account.id}`;
  /** Whoever types fast presses Enter before the first entry has been marked. */
  const openFirst = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" && first !== undefined && !event.currentTarget.hasAttribute("aria-activedescendant")) open(first);
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t("search.open")} autoFocus className="flex items-center gap-3 border-b border-separator px-4">
        <Search aria-hidden="true" className="size-4 shrink-0 text-muted" />
        <Input
          placeholder={t("search.placeholder")}
          onKeyDown={openFirst}
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-field-placeholder sm:text-sm [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <Menu
        aria-label={t("search.results")}
        className="max-h-96 overflow-y-auto p-2 outline-none"
        onAction={(key) => open(String(key))}
        renderEmptyState={() => <p className="px-3 py-8 text-center text-muted">{t("search.nothing", { q })}</p>}
      >
        {found.length > 0 && (
          <Group title={t("menu.accounts")}>
            {found.map(({ id, login, server, company }) => (
              <Entry key={id} path={`/accounts/${id}`} icon={WalletCards} name={login} note={company ?? server} />
            ))}
          </Group>
        )}
        {pages.length > 0 && (
          <Group title={t("search.pages")}>
            {pages.map(({ to, icon, name }) => (
              <Entry key={to} path={to} icon={icon} name={name} />
            ))}
          </Group>
        )}
      </Menu>
    </Autocomplete>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <MenuSection>
      <Header className="px-3 pt-2 pb-1 text-xs font-medium text-muted">{title}</Header>
      {children}
    </MenuSection>
  );
}

function Entry(props: { path: string; icon: LucideIcon; name: string; note?: string }) {
  const { path, icon: Icon, name, note } = props;
  return (
    <MenuItem id={path} textValue={name} className={ITEM}>
      <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />
      <span className="figure">{name}</span>
      {note !== undefined && <span className="truncate text-muted">{note}</span>}
    </MenuItem>
  );
}

/** Without capitals and accents: nobody types them when searching. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
