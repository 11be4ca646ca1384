import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { aboutQuery, readinessQuery } from "../api/queries";
import { Bone } from "../components/Bone";
import { Page } from "../components/Page";
import { ProblemView } from "../components/ProblemView";
import { StatusBadge } from "../components/StatusBadge";
import { useFormat } from "../format/useFormat";
import { nameOf } from "../i18n/lookup";

/** Whether the platform and what it stands on are well. */
export function SystemScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t("menu.system")}>
      <div className="grid max-w-5xl items-start gap-4 lg:grid-cols-2">
        <Components />
        <About />
      </div>
    </Page>
  );
}

function Components() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(readinessQuery());
  return (
    <Section title={t("system.components")}>
      {data === undefined && error === null && <Bone className="m-4 h-24" />}
      {data === undefined && error !== null && (
        <div className="p-4">
          <ProblemView failure={error} onRetry={() => void refetch()} compact />
        </div>
      )}
      <ul>
        {data?.components.map(({ name, status, detail }) => (
          <li key={name} className="flex items-center justify-between gap-4 border-b border-separator px-4 py-2.5 last:border-b-0">
            <div className="min-w-0">
              <p className="font-medium">{nameOf("component", name)}</p>
              {detail != null && <p className="text-xs text-muted">{detail}</p>}
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
      <div className="p-4">
        {data === undefined && error === null && <Bone className="h-24" />}
        {data === undefined && error !== null && (
          <ProblemView failure={error} onRetry={() => void refetch()} compact />
        )}
        {data !== undefined && (
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
            <Row label={t("system.version")}>{data.version}</Row>
            <Row label={t("system.store")}>{data.store}</Row>
            <Row label={t("system.startedAt")}>{format.instant(data.startedAt)}</Row>
            <Row label={t("system.time")}>{format.utc(data.time)}</Row>
          </dl>
        )}
      </div>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel overflow-hidden">
      <h2 className="border-b border-separator px-4 py-3 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="figure">{children}</dd>
    </>
  );
}
