import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { rolesQuery, userQuery } from "../../api/peopleQueries";
import type { UserRow } from "../../api/types";
import { Bone } from "../../components/Bone";
import { Fact, Facts } from "../../components/Facts";
import { ProblemView } from "../../components/ProblemView";
import { DrawerSection } from "../../components/Section";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { useAllowed, UserContext } from "../../shell/user";
import { SecondThings, UserStatus, useRolesText } from "./userColumns";
import { UserAccess } from "./UserAccess";
import { UserBlock } from "./UserBlock";
import { UserForm } from "./UserForm";
import { UserSessions } from "./UserSessions";

/** One person: what they may do, how they sign in, where they are signed in. */
export function UserDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const may = useAllowed("users:write");
  const self = useContext(UserContext)?.id === id;
  const { data, error, refetch } = useQuery(userQuery(id));
  const rules = useQuery(rolesQuery());
  return (
    <SideDrawer title={data?.displayName ?? t("users.one")} phone={phone} onClose={onClose}>
      {data === undefined && (error === null ? <Bone className="h-64" /> : <ProblemView failure={error} onRetry={() => void refetch()} />)}
      {data !== undefined && (
        <div className="flex flex-col gap-6">
          <About user={data} />
          {may && rules.data !== undefined && (
            <DrawerSection title={t("users.change")}>
              <UserForm user={data} rules={rules.data} />
            </DrawerSection>
          )}
          {may && data.status !== "DISABLED" && (
            <DrawerSection title={t("users.access")}>
              <UserAccess user={data} />
            </DrawerSection>
          )}
          <DrawerSection title={t("sessions.title")}>
            <UserSessions id={id} may={may} />
          </DrawerSection>
          {may && !self && (
            <DrawerSection title={data.status === "DISABLED" ? t("users.enableTitle") : t("users.disableTitle")}>
              <UserBlock key={data.status} user={data} />
            </DrawerSection>
          )}
        </div>
      )}
    </SideDrawer>
  );
}

function About({ user }: { user: UserRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rolesText = useRolesText();
  return (
    <Facts>
      <Fact label={t("field.state")}>
        <UserStatus status={user.status} />
      </Fact>
      <Fact label={t("signIn.username")}>{user.username}</Fact>
      <Fact label={t("field.email")}>{user.email}</Fact>
      <Fact label={t("users.roles")}>{rolesText(user.roles)}</Fact>
      <Fact label={t("users.second")}>
        <SecondThings user={user} />
      </Fact>
      <Fact label={t("users.lastSignIn")}>{user.lastSignInAt == null ? t("users.never") : format.minute(user.lastSignInAt)}</Fact>
      <Fact label={t("users.invitation")}>{user.invitedUntil == null ? null : t("users.usableUntil", { until: format.minute(user.invitedUntil) })}</Fact>
      <Fact label={t("users.wantsPassword")}>{user.resetRequestedAt == null ? null : format.minute(user.resetRequestedAt)}</Fact>
    </Facts>
  );
}
