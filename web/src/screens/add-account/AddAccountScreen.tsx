import { Button } from "@heroui/react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { Page } from "../../components/Page";
import { ProblemView } from "../../components/ProblemView";
import { AccountStep } from "./AccountStep";
import { FoundAccounts } from "./FoundAccounts";
import { bodyOf, emptyDraft, missing, PLACES, STEPS, type Draft, type Step } from "./draft";
import { PurposeStep } from "./PurposeStep";
import { ReviewStep } from "./ReviewStep";

const route = getRouteApi("/accounts/add");

/** Adds an account in three steps. An account that a gateway has found needs the last two only. */
export function AddAccountScreen() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [step, setStep] = useState<Step>("account");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  // The name of the command: sending it again after a lost answer adds nothing twice.
  const [command, setCommand] = useState(() => crypto.randomUUID());
  const change = (changed: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    setCommand(crypto.randomUUID());
    setFailure(undefined);
  };
  const gaps = missing(draft, step);
  const { before, after } = PLACES[step];

  const add = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const added = await answer(api.POST("/api/accounts", { params: { header: { "Idempotency-Key": command } }, body: bodyOf(draft) }));
      await Promise.all([queries.invalidateQueries({ queryKey: ["accounts"] }), queries.invalidateQueries({ queryKey: ["found"] })]);
      await navigate({ to: "/accounts/$accountId", params: { accountId: added.id } });
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  };
  const next = () => {
    setTried(true);
    if (gaps.length > 0) return;
    setTried(false);
    if (after === undefined) void add();
    else setStep(after);
  };
  return (
    <Page title={t("addAccount.title")}>
      <div className="grid max-w-5xl grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <form
          noValidate
          className="panel flex flex-col gap-5 p-4 sm:p-6"
          onSubmit={(event) => {
            event.preventDefault();
            next();
          }}
        >
          <Progress step={step} />
          {step === "account" && <AccountStep draft={draft} gaps={tried ? gaps : []} onChange={change} />}
          {step === "purpose" && <PurposeStep draft={draft} onChange={change} />}
          {step === "review" && <ReviewStep draft={draft} />}
          {failure !== undefined && <ProblemView failure={failure} compact />}
          <div className="flex gap-2">
            {before !== undefined && (
              <Button variant="outline" onPress={() => setStep(before)}>
                {t("addAccount.back")}
              </Button>
            )}
            <Button type="submit" isPending={busy}>
              {step === "review" ? t("addAccount.submit") : t("addAccount.next")}
            </Button>
          </div>
        </form>
        <FoundAccounts
          onChoose={(found) => {
            change(found);
            setStep(missing({ ...draft, ...found }, "account").length === 0 ? "purpose" : "account");
          }}
        />
      </div>
    </Page>
  );
}

function Progress({ step }: { step: Step }) {
  const { t } = useTranslation();
  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-2" aria-label={t("addAccount.steps")}>
      {STEPS.map((each) => (
        <li key={each} aria-current={each === step ? "step" : undefined} className={`flex items-center gap-2 ${each === step ? "font-semibold" : "text-muted"}`}>
          <span
            aria-hidden="true"
            className={`figure flex size-6 items-center justify-center rounded-full text-xs ${PLACES[each].number <= PLACES[step].number ? "bg-accent text-accent-foreground" : "bg-default"}`}
          >
            {PLACES[each].number < PLACES[step].number ? <Check className="size-3.5" /> : PLACES[each].number}
          </span>
          {t(`addAccount.step.${each}`)}
        </li>
      ))}
    </ol>
  );
}
