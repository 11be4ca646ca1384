import { Button, Dropdown, Header, toast } from "@heroui/react";
import { Download, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { download } from "../../api/client";
import { asProblem } from "../../api/problem";
import { problemText } from "../../i18n/problems";
import { preferences } from "../../preferences";
import type { GridColumn } from "./model";

const HEADER = "px-2.5 pt-2 pb-1 text-xs font-medium text-muted";
const DENSITIES = ["compact", "comfortable"] as const;
const FORMATS = ["csv", "xlsx"] as const;

/** Saves the rows that the filter keeps, all of them, as the platform writes them. */
export function ExportMenu({ url }: { url: string }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const save = async (format: string) => {
    setBusy(true);
    try {
      await download(`${url}${url.includes("?") ? "&" : "?"}format=${format}`);
    } catch (failure) {
      toast.danger(problemText(asProblem(failure)).title);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown>
      <Button variant="outline" isPending={busy} className="font-normal">
        <Download aria-hidden="true" />
        <span className="max-lg:sr-only">{t("grid.export")}</span>
      </Button>
      <Dropdown.Popover placement="bottom end" className="max-w-none">
        <Dropdown.Menu aria-label={t("grid.export")} onAction={(format) => void save(String(format))}>
          {FORMATS.map((format) => (
            <Dropdown.Item key={format} id={format} textValue={t(`grid.exportAs.${format}`)}>
              {t(`grid.exportAs.${format}`)}
            </Dropdown.Item>
          ))}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}

/** Which columns are shown, and how high the rows are. */
export function ViewMenu<Row>(props: {
  columns: GridColumn<Row>[];
  shown: string[];
  density: "compact" | "comfortable";
  phone: boolean;
  onColumns: (ids: string[]) => void;
}) {
  const { columns, shown, density, phone, onColumns } = props;
  const { t } = useTranslation();
  const fixed = columns.filter((column) => column.fixed === true).map(({ id }) => id);
  return (
    <Dropdown>
      <Button variant="outline" className="font-normal">
        <SlidersHorizontal aria-hidden="true" />
        <span className="max-lg:sr-only">{t("grid.view")}</span>
      </Button>
      <Dropdown.Popover placement="bottom end" className="max-w-none min-w-56">
        <Dropdown.Menu aria-label={t("grid.view")}>
          {!phone && (
            <Dropdown.Section
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[density]}
              onSelectionChange={(keys) => {
                if (keys !== "all") preferences.set({ density: keys.has("comfortable") ? "comfortable" : "compact" });
              }}
            >
              <Header className={HEADER}>{t("grid.density")}</Header>
              {DENSITIES.map((choice) => (
                <ViewItem key={choice} id={choice} label={t(`grid.densities.${choice}`)} />
              ))}
            </Dropdown.Section>
          )}
          <Dropdown.Section
            selectionMode="multiple"
            disallowEmptySelection
            selectedKeys={shown}
            onSelectionChange={(keys) =>
              onColumns(columns.map(({ id }) => id).filter((id) => fixed.includes(id) || keys === "all" || keys.has(id)))
            }
          >
            <Header className={HEADER}>{t("grid.columns")}</Header>
            {columns.map((column) => (
              <ViewItem key={column.id} id={column.id} label={column.label} disabled={column.fixed === true} />
            ))}
          </Dropdown.Section>
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}

function ViewItem({ id, label, disabled = false }: { id: string; label: string; disabled?: boolean }) {
  return (
    <Dropdown.Item id={id} textValue={label} isDisabled={disabled} shouldCloseOnSelect={false}>
      <Dropdown.ItemIndicator />
      {label}
    </Dropdown.Item>
  );
}
