import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dealsQuery } from "../../api/queries";
import type { DealRow } from "../../api/types";
import { Bone } from "../../components/Bone";
import { Fact, Facts } from "../../components/Facts";
import { AmountText } from "../../components/FigureText";
import { ProblemView } from "../../components/ProblemView";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";

/** One deal with all that is known of it. */
export function DealDrawer(props: { accountId: string; ticket: string; loaded: DealRow[]; onClose: () => void }) {
  const { accountId, ticket, loaded, onClose } = props;
  const { t } = useTranslation();
  const phone = usePhone();
  const here = loaded.find((row) => row.ticket === ticket);
  // Opened by its address, the deal may not be among the rows that are loaded.
  const asked = useInfiniteQuery({ ...dealsQuery(accountId, { q: ticket }), enabled: here === undefined });
  const deal = here ?? asked.data?.pages[0]?.items.find((row) => row.ticket === ticket);
  return (
    <SideDrawer title={t("deals.one", { ticket })} phone={phone} onClose={onClose}>
      {deal !== undefined && <DealFacts deal={deal} />}
      {deal === undefined && asked.isPending && <Bone className="h-64" />}
      {deal === undefined && asked.isSuccess && <p className="text-muted">{t("deals.unknown")}</p>}
      {asked.error !== null && <ProblemView failure={asked.error} />}
    </SideDrawer>
  );
}

function DealFacts({ deal }: { deal: DealRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Facts>
      <Fact label={t("field.time")}>{format.instant(deal.time)}</Fact>
      <Fact label="UTC">{format.utc(deal.time)}</Fact>
      <Fact label={t("field.brokerTime")}>{format.brokerTime(deal.brokerTime)}</Fact>
      <Fact label={t("field.type")}>{nameOf("dealType", deal.type)}</Fact>
      <Fact label={t("field.entry")}>{deal.entry == null ? null : nameOf("dealEntry", deal.entry)}</Fact>
      <Fact label={t("field.reason")}>{nameOf("dealReason", deal.reason)}</Fact>
      <Fact label={t("field.symbol")}>{deal.symbol}</Fact>
      <Fact label={t("field.volume")}>{deal.volume == null ? null : format.decimal(deal.volume)}</Fact>
      <Fact label={t("field.price")}>{deal.price == null ? null : format.decimal(deal.price)}</Fact>
      <Fact label={t("field.position")}>{deal.position}</Fact>
      <Fact label={t("field.order")}>{deal.order}</Fact>
      <Fact label={t("field.profit")}>
        <AmountText amount={deal.profit} tone currency />
      </Fact>
      <Fact label={t("field.commission")}>
        <AmountText amount={deal.commission} currency />
      </Fact>
      <Fact label={t("field.fee")}>
        <AmountText amount={deal.fee} currency />
      </Fact>
      <Fact label={t("field.swap")}>
        <AmountText amount={deal.swap} currency />
      </Fact>
      <Fact label={t("field.net")}>
        <AmountText amount={deal.net} tone currency />
      </Fact>
      <Fact label={t("field.balanceAfter")}>
        <AmountText amount={deal.balanceAfter} currency />
      </Fact>
      <Fact label={t("field.flowClass")}>{deal.flowClass == null ? null : nameOf("flowClass", deal.flowClass)}</Fact>
      <Fact label={t("field.comment")}>{deal.comment}</Fact>
    </Facts>
  );
}
