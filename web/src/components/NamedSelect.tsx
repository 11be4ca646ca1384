import { Button } from "@heroui/react";
import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { ProblemView } from "./ProblemView";
import { SelectInput } from "./SelectInput";
import { TextInput } from "./TextInput";
import { NONE, some, useNamed } from "./useNamed";

type Kind = "brokers" | "funds" | "managers";

/** A choice from the catalogue; what is not in it yet is added beside the choice. */
export function NamedSelect(props: { kind: Kind; label: string; value: string; onChange: (id: string) => void; error?: string | undefined; required?: boolean; server?: string }) {
  const { kind, label, value, onChange, error, required = false, server = "" } = props;
  const { t } = useTranslation();
  const named = useNamed();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState("");
  const [currency, setCurrency] = useState("USD");
  const [failure, setFailure] = useState<unknown>();
  const add = async () => {
    setFailure(undefined);
    try {
      const { id } = await created(kind, name.trim(), currency.trim(), server.trim());
      await queries.invalidateQueries({ queryKey: ["catalog", kind] });
      onChange(id);
      setAdding(false);
      setName("");
    } catch (reason) {
      setFailure(reason);
    }
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <SelectInput label={label} options={required ? some(named[kind]) : named[kind]} value={required && value === NONE ? undefined : value} placeholder={t("form.choose")} onChange={onChange} error={error} required={required} />
        <Button isIconOnly variant="outline" aria-label={t("assignment.new", { what: label })} aria-expanded={adding} onPress={() => setAdding(!adding)}>
          <Plus aria-hidden="true" />
        </Button>
      </div>
      {adding && (
        <div className="flex items-end gap-2">
          <TextInput label={t("field.name")} value={name} onChange={setName} />
          {kind === "funds" && <TextInput label={t("field.currency")} value={currency} onChange={setCurrency} />}
          <Button variant="outline" isDisabled={name.trim() === ""} onPress={() => void add()}>
            {t("assignment.add")}
          </Button>
        </div>
      )}
      {failure !== undefined && <ProblemView failure={failure} compact />}
    </div>
  );
}

function created(kind: Kind, name: string, currency: string, server: string): Promise<{ id: string }> {
  switch (kind) {
    case "brokers":
      return answer(api.POST("/api/catalog/brokers", { body: { name, servers: server === "" ? [] : [server] } }));
    case "funds":
      return answer(api.POST("/api/catalog/funds", { body: { name, currency } }));
    case "managers":
      return answer(api.POST("/api/catalog/managers", { body: { name } }));
  }
}
