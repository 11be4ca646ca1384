// Tells the FIDUS bridge what is in this account. It reads and never trades.
#property copyright "FIDUS"
#property version   "1.0"
#property description "Sends account, positions, orders and deals to the FIDUS bridge. Never trades."
#property strict

#include "Compat.mqh"
#include "Text.mqh"
#include "Frame.mqh"
#include "Incoming.mqh"
#include "Sign.mqh"
#include "Rows.mqh"
#include "Reader4.mqh"
#include "Http.mqh"
#include "Outbox.mqh"
#include "Reports.mqh"
#include "Link.mqh"
#include "Key.mqh"

input string BridgeUrl   = "http://127.0.0.1:8000/api/mt5/link";
input string LinkKey     = "";
input int    MoneyDigits = 2;

FidusLink Fidus;

int OnInit()
  {
   string key = FidusKey(LinkKey);
   if(StringLen(key) < FIDUS_SHORTEST_KEY)
     {
      FidusLog("set LinkKey, or put the key into MQL4/Files/fidus-link.key; it has 16 characters or more");
      return INIT_PARAMETERS_INCORRECT;
     }
   Fidus.Start(BridgeUrl, 0, false, key, MoneyDigits);
   // A timer works on a weekend too, when no tick arrives.
   if(!EventSetMillisecondTimer(250))
     {
      FidusLog("the terminal gave no timer");
      return INIT_FAILED;
     }
   return INIT_SUCCEEDED;
  }

void OnTimer()
  {
   Fidus.Work();
  }

void OnDeinit(const int reason)
  {
   EventKillTimer();
   Fidus.Stop();
   FidusLog(reason == REASON_REMOVE ? "removed from the chart" : "stopped");
  }
