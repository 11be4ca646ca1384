import { Cable, HeartPulse, FileInput, ShieldAlert, WalletCards, type LucideIcon } from "lucide-react";
import type { Permission, User } from "../api/types";

export type MenuGroup = "overview" | "clients" | "money" | "trading" | "system";

export type MenuEntry = {
  id: "accounts" | "findings" | "imports" | "gateways" | "system";
  group: MenuGroup;
  to: "/accounts" | "/quarantine" | "/imports" | "/gateways" | "/system";
  icon: LucideIcon;
  permission: Permission;
};

/** Every screen that exists. What a person may not open is not in their menu. */
const ENTRIES: MenuEntry[] = [
  { id: "accounts", group: "trading", to: "/accounts", icon: WalletCards, permission: "accounts:read" },
  { id: "findings", group: "trading", to: "/quarantine", icon: ShieldAlert, permission: "accounts:read" },
  { id: "imports", group: "trading", to: "/imports", icon: FileInput, permission: "accounts:write" },
  { id: "gateways", group: "system", to: "/gateways", icon: Cable, permission: "accounts:read" },
  { id: "system", group: "system", to: "/system", icon: HeartPulse, permission: "system:read" },
];

const ORDER: MenuGroup[] = ["overview", "clients", "money", "trading", "system"];

export function menuOf(user: User): MenuEntry[] {
  return ENTRIES.filter(({ permission }) => allows(user, permission));
}

export function grouped(entries: MenuEntry[]): { group: MenuGroup; entries: MenuEntry[] }[] {
  return ORDER.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) })).filter(
    (each) => each.entries.length > 0,
  );
}

export function allows(user: User, permission: Permission): boolean {
  return user.permissions.includes(permission);
}
