import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { aboutQuery, readinessQuery } from "../../api/queries";
import { Bone } from "../../components/Bone";
import { Fact, Facts } from "../../components/Facts";
import { ProblemView } from "../../components/ProblemView";
import { Section } from "../../components/Section";
import { StatusBadge } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { SystemPage } from "./SystemPage";

/** Whether what the platform stands on is well. */
export function ComponentsScreen() {
  return (
    <SystemPage>
      <div className="grid max-w-5xl items-start gap-4 lg:grid-cols-2">
        <Components />
        <About />
      </div>
    </SystemPage>
  );
}

function Components() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(readinessQuery());
  return (
    <Section title={t("system.components")}>
      {data === undefined && error === null && <Bone className="h-24" />}
      {error !== null && <ProblemView failure={error} onRetry={() => void refetch()} compact />}
      <ul className="divide-y divide-separator">
        {data?.components.map(({ name, status, detail }) => (
          <li key={name} className="flex items-center justify-between gap-4 py-2.5">
            <div className="min-w-0">
              <p className="font-medium">{nameOf("component", name)}</p>
              {detail !== "" && (
                <p lang="en" className="text-xs text-muted">
                  {detail}
                </p>
              )}
            </div>
            {status === "UP" ? (
              <StatusBadge tone="live" icon={CircleCheck} label={t("system.up")} />
            ) : (
              <StatusBadge tone="danger" icon={CircleX} label={t("system.down")} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function About() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(aboutQuery());
  return (
    <Section title={t("system.about")}>
      {data === undefined && error === null && <Bone className="h-24" />}
      {data === undefined && error !== null && <ProblemView failure={error} onRetry={() => void refetch()} compact />}
      {data !== undefined && (
        <Facts>
          <Fact label={t("system.version")}>{data.version}</Fact>
          <Fact label={t("system.store")}>{data.store}</Fact>
          <Fact label={t("system.startedAt")}>{format.instant(data.startedAt)}</Fact>
          <Fact label={t("system.time")}>{format.utc(data.time)}</Fact>
        </Facts>
      )}
    </Section>
  );
}
