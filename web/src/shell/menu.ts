import { BellRing, Cable, FileInput, HeartPulse, ListChecks, ScrollText, ShieldAlert, UsersRound, WalletCards, type LucideIcon } from "lucide-react";
import type { Permission, User } from "../api/types";

export type MenuGroup = "overview" | "clients" | "money" | "trading" | "system";

export type MenuEntry = {
  id: "accounts" | "findings" | "imports" | "gateways" | "system" | "approvals" | "alerts" | "users" | "audit";
  group: MenuGroup;
  to: "/accounts" | "/quarantine" | "/imports" | "/gateways" | "/system" | "/approvals" | "/alerts" | "/users" | "/audit";
  icon: LucideIcon;
  /** What it needs; any of them is enough. */
  permissions: Permission[];
};

/** Whoever decides anything, and whoever proposes what others decide. */
const DECIDING: Permission[] = ["accounts:write", "accounts:approve", "clients:approve", "investments:approve", "payments:approve"];

/** Every screen that exists. What a person may not open is not in their menu. */
const ENTRIES: MenuEntry[] = [
  { id: "accounts", group: "trading", to: "/accounts", icon: WalletCards, permissions: ["accounts:read"] },
  { id: "findings", group: "trading", to: "/quarantine", icon: ShieldAlert, permissions: ["accounts:read"] },
  { id: "imports", group: "trading", to: "/imports", icon: FileInput, permissions: ["accounts:write"] },
  { id: "approvals", group: "money", to: "/approvals", icon: ListChecks, permissions: DECIDING },
  { id: "gateways", group: "system", to: "/gateways", icon: Cable, permissions: ["accounts:read"] },
  { id: "alerts", group: "system", to: "/alerts", icon: BellRing, permissions: ["system:read"] },
  { id: "system", group: "system", to: "/system", icon: HeartPulse, permissions: ["system:read"] },
  { id: "users", group: "system", to: "/users", icon: UsersRound, permissions: ["users:read"] },
  { id: "audit", group: "system", to: "/audit", icon: ScrollText, permissions: ["audit:read"] },
];

const ORDER: MenuGroup[] = ["overview", "clients", "money", "trading", "system"];

export function menuOf(user: User): MenuEntry[] {
  return ENTRIES.filter(({ permissions }) => permissions.some((permission) => allows(user, permission)));
}

export function grouped(entries: MenuEntry[]): { group: MenuGroup; entries: MenuEntry[] }[] {
  return ORDER.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) })).filter(
    (each) => each.entries.length > 0,
  );
}

export function allows(user: User, permission: Permission): boolean {
  return user.permissions.includes(permission);
}
