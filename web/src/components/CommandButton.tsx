import { Button } from "@heroui/react";
import { useState, type ReactNode } from "react";
import { ProblemView } from "./ProblemView";

/**
 * A command that needs no form. Where it takes something away, the first press says what, and the
 * second one does it. A refusal stands beneath.
 */
export function CommandButton(props: {
  label: ReactNode;
  act: () => Promise<unknown>;
  /** What follows from it, and the name of the button that does it after all. */
  confirm?: { impact: string; label: string };
  variant?: "primary" | "outline" | "danger";
  size?: "sm" | "md";
  /** Tells buttons of the same name apart for whoever does not see where they stand. */
  describedAs?: string;
  disabled?: boolean;
}) {
  const { label, act, confirm, variant = "outline", size = "md", describedAs, disabled = false } = props;
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const run = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await act();
      setAsked(false);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  };
  const named = describedAs === undefined ? {} : { "aria-label": describedAs };
  return (
    <div className="flex flex-col items-start gap-3">
      {asked && confirm !== undefined ? (
        <>
          <p>{confirm.impact}</p>
          <Button size={size} variant="danger" isPending={busy} onPress={() => void run()}>
            {confirm.label}
          </Button>
        </>
      ) : (
        <Button
          {...named}
          size={size}
          variant={variant}
          isPending={busy}
          isDisabled={disabled}
          onPress={() => (confirm === undefined ? void run() : setAsked(true))}
        >
          {label}
        </Button>
      )}
      {failure !== undefined && <ProblemView failure={failure} compact />}
    </div>
  );
}
