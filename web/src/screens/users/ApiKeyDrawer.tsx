import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../api/client";
import { apiKeysQuery } from "../../api/peopleQueries";
import type { ApiKeyRow } from "../../api/types";
import { CommandButton } from "../../components/CommandButton";
import { Fact, Facts } from "../../components/Facts";
import { DrawerSection } from "../../components/Section";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { useAllowed } from "../../shell/user";
import { KeyState } from "./ApiKeysScreen";
import { byArea, partsOf } from "./permissions";

/** One key: what it may do, and its end. */
export function ApiKeyDrawer({ row, onClose }: { row: ApiKeyRow; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = usePhone();
  const queries = useQueryClient();
  const may = useAllowed("users:write");
  const revoke = async () => {
    await answered(api.DELETE("/api/api-keys/{id}", { params: { path: { id: row.id } } }));
    await queries.invalidateQueries({ queryKey: apiKeysQuery().queryKey });
  };
  return (
    <SideDrawer title={row.name} phone={phone} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <Facts>
          <Fact label={t("field.state")}>
            <KeyState state={row.state} />
          </Fact>
          <Fact label={t("field.role")}>{nameOf("role", row.role)}</Fact>
          <Fact label={t("apiKeys.expires")}>{format.minute(row.expiresAt)}</Fact>
          <Fact label={t("apiKeys.lastUsed")}>{row.lastUsedAt == null ? t("users.never") : format.minute(row.lastUsedAt)}</Fact>
          <Fact label={t("apiKeys.issued")}>{`${format.minute(row.createdAt)} · ${row.createdBy}`}</Fact>
        </Facts>
        <DrawerSection title={t("apiKeys.permissions")}>
          <Facts>
            {byArea(row.permissions).map(({ area, permissions }) => (
              <Fact key={area} label={nameOf("area", area)}>
                {permissions.map((each) => t(`permission.${partsOf(each).action}`)).join(", ")}
              </Fact>
            ))}
          </Facts>
        </DrawerSection>
        {may && row.state === "ACTIVE" && (
          <DrawerSection title={t("apiKeys.revoke")}>
            <CommandButton label={t("apiKeys.revoke")} confirm={{ impact: t("apiKeys.revokeImpact"), label: t("apiKeys.revokeSurely", { name: row.name }) }} act={revoke} />
          </DrawerSection>
        )}
      </div>
    </SideDrawer>
  );
}
