import { Button } from "@heroui/react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../api/client";
import { credentialsQuery } from "../../api/queries";
import type { AccountDetail } from "../../api/types";
import { Bone } from "../../components/Bone";
import { CommandForm } from "../../components/CommandForm";
import { Fact, Facts } from "../../components/Facts";
import { PasswordInput } from "../../components/PasswordInput";
import { ProblemView } from "../../components/ProblemView";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";

/** Whether a read-only password is kept, and another one. What is kept can be replaced, never read. */
export function CredentialsDrawer({ account, onClose }: { account: AccountDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = usePhone();
  const queries = useQueryClient();
  const kept = useQuery(credentialsQuery(account.id));
  const [password, setPassword] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const path = { id: account.id };
  const renew = () => queries.invalidateQueries({ queryKey: ["account", account.id, "credentials"] });
  const remove = async (version: number) => {
    setFailure(undefined);
    try {
      await answered(api.DELETE("/api/accounts/{id}/credentials", { params: { path, header: { "If-Match": String(version) } } }));
      await renew();
    } catch (reason) {
      setFailure(reason);
    }
  };
  return (
    <SideDrawer title={t("account.menu.credentials")} phone={phone} onClose={onClose}>
      <div className="flex flex-col gap-5">
        {kept.isPending && <Bone className="h-16" />}
        {kept.error !== null && <ProblemView failure={kept.error} compact />}
        {kept.data !== undefined && (
          <Facts>
            <Fact label={t("field.state")}>{t(`credentials.state.${kept.data.state}`)}</Fact>
            <Fact label={t("credentials.key")}>{kept.data.keyId}</Fact>
            <Fact label={t("credentials.changed")}>
              {kept.data.changedAt == null ? null : `${format.instant(kept.data.changedAt)} · ${kept.data.changedBy ?? ""}`}
            </Fact>
          </Facts>
        )}
        {kept.data !== undefined && <CommandForm
          version={kept.data.version}
          submit={t("credentials.submit")}
          ready={password !== ""}
          send={async (version) => {
            await answered(
              api.PUT("/api/accounts/{id}/credentials", {
                params: { path, header: { "If-Match": String(version) } },
                body: { investorPassword: password, fernetToken: null },
              }),
            );
            setPassword("");
            await renew();
          }}
          onDone={onClose}
          onConflict={renew}
        >
          {(tried) => (
            <PasswordInput
              label={t("credentials.password")}
              autoComplete="off"
              value={password}
              onChange={setPassword}
              help={t("credentials.help")}
              error={tried && password === "" ? t("form.required") : undefined}
            />
          )}
        </CommandForm>}
        {failure !== undefined && <ProblemView failure={failure} compact />}
        {kept.data?.state === "SEALED" && <Removal version={kept.data.version} remove={remove} />}
      </div>
    </SideDrawer>
  );
}

function Removal({ version, remove }: { version: number; remove: (version: number) => Promise<void> }) {
  const { t } = useTranslation();
  return (
    <Button variant="outline" className="self-start" onPress={() => void remove(version)}>
      {t("credentials.remove")}
    </Button>
  );
}
