import { toast } from "@heroui/react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { profileQuery } from "../../api/peopleQueries";
import { Bone } from "../../components/Bone";
import { Page } from "../../components/Page";
import { ProblemView } from "../../components/ProblemView";
import { Section } from "../../components/Section";
import { OneTimeCodes } from "./OneTimeCodes";
import { OwnData } from "./OwnData";
import { OwnSessions } from "./OwnSessions";
import { Passkeys } from "./Passkeys";
import { PasswordForm } from "./PasswordForm";

/** What people see and change of themselves, and how they sign in. */
export function ProfileScreen() {
  const { t } = useTranslation();
  const profile = useQuery(profileQuery());
  // What comes takes the room that was kept for it.
  const unknown = (room: string) => profile.error === null ? <Bone className={room} /> : <ProblemView failure={profile.error} onRetry={() => void profile.refetch()} compact />;
  return (
    <Page title={t("user.profile")}>
      <div className="grid max-w-5xl items-start gap-4 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <Section title={t("profile.account")}>
            {/* What was typed starts from what is stored, and stays when that changes elsewhere. */}
            {profile.data === undefined ? unknown("h-67") : <OwnData user={profile.data.user} />}
          </Section>
          <Section title={t("password.title")}>
            <PasswordForm onChanged={() => toast.success(t("password.changed"))} />
          </Section>
        </div>
        <div className="flex flex-col gap-4">
          <Section title={t("codes.title")}>{profile.data === undefined ? unknown("h-31") : <OneTimeCodes totp={profile.data.totp} />}</Section>
          <Section title={t("passkeys.title")}>
            <Passkeys />
          </Section>
          <Section title={t("sessions.title")}>
            <OwnSessions />
          </Section>
        </div>
      </div>
    </Page>
  );
}
