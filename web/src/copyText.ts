import { toast } from "@heroui/react";

/** Puts a text on the clipboard and says so; without a clipboard the text itself is shown to be copied. */
export function copyText(text: string, done: string) {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) {
    toast(text);
    return;
  }
  clipboard.writeText(text).then(
    () => toast(done),
    () => toast(text),
  );
}
