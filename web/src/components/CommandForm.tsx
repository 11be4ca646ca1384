import { Button } from "@heroui/react";
import { GitPullRequestArrow } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { ProblemView } from "./ProblemView";

/**
 * A form that sends one command. What was typed stays when the platform refuses it; when somebody
 * else was faster, the person sees what it is now and decides whether to send it all the same.
 */
export function CommandForm<Version, Answer>(props: {
  /** The version of what is changed, as it is known now; it may move on while the person types. */
  version: Version;
  submit: string;
  danger?: boolean;
  /** Whether the button is as wide as the form. */
  wide?: boolean;
  /** Whether everything needed has been filled in. */
  ready: boolean;
  send: (version: Version) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  /** Loads again what has been changed by someone else. */
  onConflict?: () => Promise<unknown>;
  /** What it is now, for whoever meant to change what it was. */
  newest?: ReactNode;
  children: (tried: boolean) => ReactNode;
}) {
  const { version, submit, danger = false, wide = false, ready, send, onDone, onConflict, newest, children } = props;
  const { t } = useTranslation();
  const [read, setRead] = useState(version);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const conflict = failure !== undefined && asProblem(failure).code === "changed-meanwhile";

  const act = async () => {
    setTried(true);
    if (!ready) return;
    setBusy(true);
    setFailure(undefined);
    try {
      onDone(await send(read));
    } catch (reason) {
      setFailure(reason);
      if (asProblem(reason).code === "changed-meanwhile") await onConflict?.().catch(() => undefined);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      {children(tried)}
      {failure !== undefined && !conflict && <ProblemView failure={failure} compact />}
      {conflict && (
        <div role="alert" className="panel space-y-2 p-3">
          <p className="font-semibold">{t("decision.conflict")}</p>
          {newest !== undefined && <div>{newest}</div>}
          <p className="text-muted">{t("decision.conflictText")}</p>
          <Button
            size="sm"
            variant="outline"
            onPress={() => {
              setRead(version);
              setFailure(undefined);
            }}
          >
            <GitPullRequestArrow aria-hidden="true" />
            {t("decision.takeNewest")}
          </Button>
        </div>
      )}
      <Button type="submit" variant={danger ? "danger" : "primary"} className={wide ? "w-full" : "self-start"} isPending={busy} isDisabled={conflict}>
        {submit}
      </Button>
    </form>
  );
}
