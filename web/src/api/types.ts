import type { components } from "./generated/schema";

type Schemas = components["schemas"];

export type Amount = Schemas["Amount"];
export type Figure = Schemas["Figure"];
export type Provenance = Schemas["Provenance"];
export type User = Schemas["User"];
export type Permission = Schemas["Permission"];
export type Session = Schemas["Session"];
export type Source = Schemas["Source"];
export type TradeMode = Schemas["TradeMode"];
export type AccountRow = Schemas["AccountRow"];
export type AccountDetail = Schemas["AccountDetail"];
export type DealRow = Schemas["DealRow"];
export type PositionRow = Schemas["PositionRow"];
export type OrderRow = Schemas["OrderRow"];
export type CashRow = Schemas["CashRow"];
export type FlowClass = Schemas["FlowClass"];
export type Positions = Schemas["OpenPositions"];
export type Explanation = Schemas["Explanation"];
export type Statistics = Schemas["Statistics"];
export type Curve = Schemas["Curve"];
export type Reconciliation = Schemas["Reconciliation"];
export type ReconciliationStatus = Schemas["ReconciliationStatus"];
export type ImportRow = Schemas["ImportRow"];
export type ServerZone = Schemas["ServerZoneRow"];
