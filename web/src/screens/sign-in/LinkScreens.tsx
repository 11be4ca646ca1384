import { Button } from "@heroui/react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { answer, answered, api } from "../../api/client";
import { session } from "../../api/session";
import { Bone } from "../../components/Bone";
import { ProblemView } from "../../components/ProblemView";
import { useFormat } from "../../format/useFormat";
import { linkToken } from "../../linkToken";
import { ChoosePasswordForm } from "./ChoosePasswordForm";
import { Frame } from "./Frame";

/** Where the link of an invitation leads: the invited person chooses a password. */
export function InvitationScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <LinkFrame title={t("link.invitation")}>
      {(token, onDone) => (
        <Invited token={token}>
          {(invitation) => (
            <>
              <p className="mb-4 text-muted">{t("link.invitationText", { name: invitation.displayName, until: format.minute(invitation.expiresAt) })}</p>
              <ChoosePasswordForm
                username={invitation.username}
                send={(password) => answered(api.POST("/api/auth/invitation/accept", { body: { token, password } }))}
                onDone={onDone}
              />
            </>
          )}
        </Invited>
      )}
    </LinkFrame>
  );
}

/** Where the link for a new password leads. */
export function ResetPasswordScreen() {
  const { t } = useTranslation();
  return (
    <LinkFrame title={t("link.reset")}>
      {(token, onDone) => (
        <>
          <p className="mb-4 text-muted">{t("link.resetText")}</p>
          <ChoosePasswordForm
            send={(password) => answered(api.POST("/api/auth/password-reset/accept", { body: { token, password } }))}
            onDone={onDone}
          />
        </>
      )}
    </LinkFrame>
  );
}

type Invitation = { username: string; displayName: string; expiresAt: string };

function Invited({ token, children }: { token: string; children: (invitation: Invitation) => ReactNode }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => answer(api.POST("/api/auth/invitation", { body: { token } })),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (data !== undefined) return children(data);
  return error === null ? <Bone className="h-48" /> : <ProblemView failure={error} onRetry={() => void refetch()} compact />;
}

function LinkFrame({ title, children }: { title: string; children: (token: string, onDone: () => void) => ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const token = useSyncExternalStore(linkToken.subscribe, linkToken.get);
  const [done, setDone] = useState<string>();
  const signIn = async () => {
    // Somebody else may be signed in here; who has just chosen a password means to be the next.
    if ("user" in session.state) await session.signOut().catch(() => undefined);
    await navigate({ to: "/" });
  };
  return (
    <Frame title={title}>
      {token === undefined && <p role="alert">{t("link.missing")}</p>}
      {token !== undefined && done !== token && <div key={token}>{children(token, () => setDone(token))}</div>}
      {token !== undefined && done === token && (
        <p role="status" className="mb-4">
          {t("link.done")}
        </p>
      )}
      <Button variant={done === undefined ? "ghost" : "primary"} fullWidth className="mt-2" onPress={() => void signIn()}>
        {t("link.toSignIn")}
      </Button>
    </Frame>
  );
}
