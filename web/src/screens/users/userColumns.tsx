import { CircleCheck, CircleSlash, KeyRound, MailQuestion, ShieldCheck, type LucideIcon } from "lucide-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { HeldRole, UserRow } from "../../api/types";
import type { GridColumn } from "../../components/grid/model";
import { StatusBadge, type Tone } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";

export const STATUSES = ["ACTIVE", "INVITED", "DISABLED"] as const;

const LOOKS: Record<UserRow["status"], { tone: Tone; icon: LucideIcon }> = {
  ACTIVE: { tone: "live", icon: CircleCheck },
  INVITED: { tone: "stale", icon: MailQuestion },
  DISABLED: { tone: "danger", icon: CircleSlash },
};

export function UserStatus({ status }: { status: UserRow["status"] }) {
  const { t } = useTranslation();
  return <StatusBadge {...LOOKS[status]} label={t(`users.status.${status}`)} />;
}

/** How a person proves who they are besides the password. */
export function SecondThings({ user }: { user: UserRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className="inline-flex flex-wrap gap-1">
      {user.secondFactor && <StatusBadge tone="live" icon={ShieldCheck} label={t("users.codes")} />}
      {user.passkeys > 0 && <StatusBadge tone="live" icon={KeyRound} label={t("users.passkeys", { count: user.passkeys, shown: format.count(user.passkeys) })} />}
      {!user.secondFactor && user.passkeys === 0 && <span className="text-muted">{t("users.passwordOnly")}</span>}
    </span>
  );
}

/** Names of roles, and until when those hold that end. */
export function useRolesText(): (roles: HeldRole[]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    (roles) =>
      roles
        .map(({ role, until }) => (until == null ? nameOf("role", role) : t("users.roleUntil", { role: nameOf("role", role), until: format.date(until) })))
        .join(", "),
    [t, format],
  );
}

export function useUserColumns(): GridColumn<UserRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const rolesText = useRolesText();
  return useMemo(
    () => [
      { id: "displayName", label: t("field.name"), width: 180, grow: true, fixed: true, card: "title", sortBy: "displayName", cell: (row) => <span className="font-medium">{row.displayName}</span> },
      { id: "username", label: t("signIn.username"), width: 150, sortBy: "username", cell: (row) => row.username },
      { id: "status", label: t("field.state"), width: 130, card: "badge", cell: (row) => <UserStatus status={row.status} /> },
      { id: "roles", label: t("users.roles"), width: 220, grow: true, cell: (row) => rolesText(row.roles) },
      { id: "second", label: t("users.second"), width: 210, cell: (row) => <SecondThings user={row} /> },
      { id: "lastSignInAt", label: t("users.lastSignIn"), width: 170, sortBy: "lastSignInAt", cell: (row) => (row.lastSignInAt == null ? t("users.never") : <span className="figure">{format.minute(row.lastSignInAt)}</span>) },
      {
        id: "waits",
        label: t("users.waits"),
        width: 210,
        cell: (row) => {
          if (row.resetRequestedAt != null) return <StatusBadge tone="stale" icon={MailQuestion} label={t("users.wantsPassword")} />;
          return row.invitedUntil == null ? null : <span className="figure">{t("users.invitedUntil", { until: format.minute(row.invitedUntil) })}</span>;
        },
      },
      { id: "email", label: t("field.email"), width: 200, grow: true, hiddenAtFirst: true, cell: (row) => row.email },
    ],
    [t, format, rolesText],
  );
}
