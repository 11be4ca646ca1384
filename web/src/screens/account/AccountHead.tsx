import { useTranslation } from "react-i18next";
import type { AccountDetail } from "../../api/types";
import { Bone } from "../../components/Bone";
import { FigureText } from "../../components/FigureText";
import { HealthBadge } from "../../components/HealthBadge";
import { ProvenanceBadge } from "../../components/ProvenanceBadge";
import { ReconciliationBadge } from "../../components/ReconciliationBadge";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { Findings } from "../accounts/columns";
import { AccountMenu } from "./AccountMenu";
import { ExplainLink, ReconciliationLink } from "./ExplainLink";

type HeadFigure = "balance" | "equity" | "floating" | "credit" | "marginLevel" | "netProfit";
/** What shows how a figure came about: the explanation of a statistic, or the reconciliation. */
type Proof = "reconciliation" | "totalNetProfit";
const FIGURES: { key: HeadFigure; tone: boolean; proof?: Proof }[] = [
  { key: "balance", tone: false, proof: "reconciliation" },
  { key: "equity", tone: false },
  { key: "floating", tone: true },
  { key: "credit", tone: false },
  { key: "marginLevel", tone: false },
  { key: "netProfit", tone: true, proof: "totalNetProfit" },
];

/** Six figures in one row, or in rows of three; the lines between them are the gaps. */
const FIGURE_GRID = "grid grid-cols-3 gap-px overflow-hidden rounded-b-lg border-t border-separator bg-separator xl:grid-cols-6";
const FIGURE = "min-w-0 bg-surface px-2.5 py-1.5 sm:px-4 sm:py-2.5";

/** Which account it is, what it is worth, where these figures come from and how old they are. */
export function AccountHead({ account }: { account: AccountDetail }) {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <section aria-label={t("account.title")} className="panel">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-3 py-2.5 sm:p-4">
        <h1 className="figure text-lg font-semibold tracking-tight">{account.login}</h1>
        <div className="flex flex-wrap items-center gap-1.5 sm:gap-2">
          <HealthBadge health={account.health} />
          <ProvenanceBadge provenance={account.provenance} />
          <ReconciliationBadge status={account.reconciliation} />
          <Findings row={account} />
          <AccountMenu account={account} />
        </div>
        {phone ? <MoreFacts account={account} /> : <Facts account={account} />}
      </div>
      <dl className={FIGURE_GRID}>
        {FIGURES.map(({ key, tone, proof }) => (
          <div key={key} className={FIGURE}>
            <dt className="flex min-h-6 items-center gap-1 text-xs text-muted">
              {t(`field.${key}`)}
              {!phone && account[key].kind === "MONEY" && <span>{account.currency}</span>}
              {proof !== undefined && account[key].kind !== "ABSENT" && <ProofLink proof={proof} name={t(`field.${key}`)} />}
            </dt>
            <dd className="truncate text-sm font-semibold sm:mt-0.5 sm:text-lg">
              <FigureText figure={account[key]} tone={tone} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** On a phone the figures come first; who it is in detail is one press away. */
function MoreFacts({ account }: { account: AccountDetail }) {
  const { t } = useTranslation();
  return (
    <details className="w-full text-xs">
      <summary className="cursor-pointer py-1 text-muted">
        {account.server} · {account.currency} · {t("account.more")}
      </summary>
      <Facts account={account} />
    </details>
  );
}

function Facts({ account }: { account: AccountDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    account.company == null || account.company === account.server ? undefined : account.company,
    account.server,
    account.platform,
    account.tradeMode === "UNKNOWN" ? undefined : t(`tradeMode.${account.tradeMode}`),
    account.marginMode === "UNKNOWN" ? undefined : t(`marginMode.${account.marginMode}`),
    account.leverage == null ? undefined : `1:${account.leverage}`,
    account.currency,
    account.role == null ? undefined : t(`accountRole.${account.role}`),
    account.broker?.name,
    account.fund?.name,
    account.manager?.name,
    account.historyFrom == null || account.historyTo == null
      ? undefined
      : t("account.history", { from: format.date(account.historyFrom), to: format.date(account.historyTo) }),
    t(account.serverZoneAssumed ? "account.zoneAssumed" : "account.zone", { zone: account.serverZone.replace("_", " ") }),
  ].filter((fact) => fact !== undefined);
  return (
    <ul className="flex w-full flex-wrap text-muted">
      {facts.map((fact) => (
        <li key={fact} className="after:mx-2 after:text-border-tertiary after:content-['·'] last:after:content-none">
          {fact}
        </li>
      ))}
    </ul>
  );
}

function ProofLink({ proof, name }: { proof: Proof; name: string }) {
  switch (proof) {
    case "reconciliation":
      return <ReconciliationLink label={name} />;
    case "totalNetProfit":
      return <ExplainLink statistic={proof} label={name} />;
  }
}

export function AccountHeadSkeleton() {
  return (
    <div aria-hidden="true" className="panel">
      <div className="space-y-2 p-4">
        <Bone className="h-7 w-36" />
        <Bone className="h-4 w-80 max-w-full" />
      </div>
      <div className={FIGURE_GRID}>
        {FIGURES.map(({ key }) => (
          <div key={key} className={`space-y-2 ${FIGURE}`}>
            <Bone className="h-3 w-16 max-w-full" />
            <Bone className="h-5 w-28 max-w-full sm:h-6" />
          </div>
        ))}
      </div>
    </div>
  );
}
