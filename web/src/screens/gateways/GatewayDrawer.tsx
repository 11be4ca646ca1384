import { Button } from "@heroui/react";
import { useQueryClient } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../api/client";
import type { Gateway } from "../../api/types";
import { CommandForm } from "../../components/CommandForm";
import { Fact, Facts } from "../../components/Facts";
import { PasswordInput } from "../../components/PasswordInput";
import { ProblemView } from "../../components/ProblemView";
import { SelectInput } from "../../components/SelectInput";
import { SideDrawer } from "../../components/SideDrawer";
import { TextInput } from "../../components/TextInput";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { useAllowed } from "../../shell/user";
import { GatewayState, Remarks } from "./GatewaysScreen";

type Kind = "BRIDGE" | "BRIDGE_HTTP" | "METAAPI";
const KINDS: Kind[] = ["BRIDGE", "BRIDGE_HTTP", "METAAPI"];

/** How a gateway is, and where it is; without one, a new gateway. */
export function GatewayDrawer({ gateway, onClose }: { gateway: Gateway | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const may = useAllowed("system:write") && gateway?.changeable !== false;
  return (
    <SideDrawer title={gateway?.name ?? t("gateways.add")} phone={phone} onClose={onClose}>
      <div className="flex flex-col gap-6">
        {gateway !== undefined && <State gateway={gateway} />}
        {may && <Form gateway={gateway} onDone={onClose} />}
        {may && gateway !== undefined && <Removal gateway={gateway} onDone={onClose} />}
      </div>
    </SideDrawer>
  );
}

function State({ gateway }: { gateway: Gateway }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Facts>
        <Fact label={t("field.state")}>
          <GatewayState state={gateway.state} />
        </Fact>
        <Fact label={t("gateways.since")}>{gateway.since == null ? null : format.instant(gateway.since)}</Fact>
        <Fact label={t("gateways.lastMessage")}>{gateway.lastMessageAt == null ? null : format.instant(gateway.lastMessageAt)}</Fact>
        <Fact label={t("gateways.generation")}>{gateway.generation}</Fact>
        <Fact label={t("gateways.accounts")}>{format.count(gateway.accounts)}</Fact>
      </Facts>
      {(gateway.warnings.length > 0 || gateway.detail !== "") && (
        <p className="flex gap-2 text-warning-soft-foreground">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span>
            <Remarks gateway={gateway} />
          </span>
        </p>
      )}
      {!gateway.changeable && <p className="text-muted">{t("gateways.fixed")}</p>}
    </>
  );
}

function Form({ gateway, onDone }: { gateway: Gateway | undefined; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>(gateway === undefined || gateway.kind === "STATEMENT" ? "BRIDGE" : gateway.kind);
  const [name, setName] = useState(gateway?.name ?? "");
  const [url, setUrl] = useState(gateway?.url ?? "");
  const [key, setKey] = useState("");
  const renew = () => queries.invalidateQueries({ queryKey: ["gateways"] });
  const called = kind !== "METAAPI";
  const ready = name.trim() !== "" && (!called || isAddress(url));
  const send = async (version: number | undefined) => {
    const body = {
      kind,
      name: name.trim(),
      url: called ? url.trim() : null,
      key: key === "" ? null : key,
      generation: null,
      pollSeconds: gateway?.pollSeconds ?? null,
    };
    await answered(
      gateway === undefined
        ? api.POST("/api/gateways", { body })
        : api.PUT("/api/gateways/{id}", { params: { path: { id: gateway.id }, header: { "If-Match": String(version) } }, body }),
    );
    await renew();
  };
  return (
    <CommandForm version={gateway?.version} submit={gateway === undefined ? t("gateways.add") : t("gateways.save")} ready={ready} send={send} onDone={onDone} onConflict={renew}>
      {(tried) => (
        <>
          <SelectInput
            label={t("field.kind")}
            options={KINDS.map((id) => ({ id, label: t(`gateways.kind.${id}`) }))}
            value={kind}
            onChange={(id) => setKind(id as Kind)}
            help={t(`gateways.kindHelp.${kind}`)}
            disabled={gateway !== undefined}
          />
          <TextInput label={t("field.name")} value={name} onChange={setName} error={tried && name.trim() === "" ? t("form.required") : undefined} required />
          {called && <TextInput label={t("gateways.url")} value={url} onChange={setUrl} inputMode="url" placeholder="https://bridge.example" error={tried && !isAddress(url) ? t("gateways.urlWrong") : undefined} required />}
          <PasswordInput
            label={t("gateways.key")}
            autoComplete="off"
            value={key}
            onChange={setKey}
            help={gateway?.hasKey === true ? t("gateways.keyKept") : t("gateways.keyHelp")}
          />
        </>
      )}
    </CommandForm>
  );
}

function Removal({ gateway, onDone }: { gateway: Gateway; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const remove = async () => {
    try {
      await answered(api.DELETE("/api/gateways/{id}", { params: { path: { id: gateway.id }, header: { "If-Match": String(gateway.version) } } }));
      await queries.invalidateQueries({ queryKey: ["gateways"] });
      onDone();
    } catch (reason) {
      setFailure(reason);
    }
  };
  return (
    <div className="flex flex-col items-start gap-3 border-t border-separator pt-4">
      {!asked && (
        <Button variant="outline" onPress={() => setAsked(true)}>
          {t("gateways.remove")}
        </Button>
      )}
      {asked && <p>{t("gateways.removeImpact")}</p>}
      {asked && (
        <Button variant="danger" onPress={() => void remove()}>
          {t("gateways.removeSurely", { name: gateway.name })}
        </Button>
      )}
      {failure !== undefined && <ProblemView failure={failure} compact />}
    </div>
  );
}

function isAddress(text: string): boolean {
  return URL.canParse(text.trim()) && /^https?:$/.test(new URL(text.trim()).protocol);
}
