import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { show } from "../../test/render";
import type { Figure } from "../api/types";
import { FigureText } from "./FigureText";
import { InGridCell } from "./Hint";

describe("a figure on the screen", () => {
  it("shows a loss by its sign and an arrow, not by colour alone", async () => {
    const { container } = await show(<FigureText figure={{ kind: "MONEY", value: "-44.90", currency: "USD" }} tone currency />);
    expect(container.textContent).toBe("▼−44.90USD");
  });

  it("that is absent shows no digit, in either language", async () => {
    for (const [language, text] of [["en", "No data"], ["es-MX", "Sin datos"]] as const) {
      const { container, unmount } = await show(<FigureText figure={{ kind: "ABSENT", absent: "NO_TRADES" }} />, language);
      expect(container.textContent).toContain(text);
      expect(container.textContent).not.toMatch(/\d/);
      unmount();
    }
  });

  it("tells in a grid why it is absent", async () => {
    await show(
      <InGridCell value={true}>
        <FigureText figure={{ kind: "ABSENT", absent: "INCOMPLETE_HISTORY" }} />
      </InGridCell>,
    );
    expect(screen.getByTitle(/opening amount is missing/)).toBeTruthy();
  });

  it("shows a reason that it does not know yet as absent too", async () => {
    const { container } = await show(<FigureText figure={{ kind: "ABSENT", absent: "SOMETHING_NEW" } as unknown as Figure} />);
    expect(container.textContent).toContain("No data");
  });
});
