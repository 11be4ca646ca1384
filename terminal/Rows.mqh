// The rows and states of reports that MetaTrader 4 and 5 write alike.

// UTF-16 units of rows in one message. Each takes at most three bytes, and a line 256 KiB.
#define FIDUS_MOST_ROW_UNITS 80000
#define FIDUS_MOST_COMMENT 1024

// Where the bridge is, and who speaks to it.
struct FidusBridge
  {
   string            host;
   int               port;
   bool              encrypted;
   string            key;
   string            instance;
  };

// What of an account a report carries. Amounts are in units of the currency's last digit.
struct FidusAccount
  {
   bool              valid;
   long              balance;
   long              credit;
   long              profit;
   long              equity;
   long              margin;
   long              freeMargin;
   bool              tradeAllowed;
  };

// What of a deal a row carries.
struct FidusDeal
  {
   long              ticket;
   long              order;
   long              position;
   long              timeMillis;
   int               type;
   int               entry;
   int               reason;
   string            symbol;
   double            volume;
   double            price;
   int               priceDigits;
   double            commission;
   double            swap;
   double            fee;
   double            profit;
   long              magic;
   string            comment;
  };

string FidusDealRow(FidusDeal &deal, int digits)
  {
   FidusFrame row;
   row.Begin();
   row.Whole("ticket", deal.ticket);
   row.Whole("order", deal.order);
   row.Whole("position", deal.position);
   row.Whole("time", deal.timeMillis);
   row.Whole("type", deal.type);
   row.Whole("entry", deal.entry);
   row.Whole("reason", deal.reason);
   row.Text("symbol", deal.symbol);
   row.Number("volume", FidusNumber(deal.volume, 2));
   row.Number("price", FidusNumber(deal.price, deal.priceDigits));
   row.Money("commission", deal.commission, digits);
   row.Money("swap", deal.swap, digits);
   row.Money("fee", deal.fee, digits);
   row.Money("profit", deal.profit, digits);
   row.Whole("magic", deal.magic);
   row.Text("comment", FidusCut(deal.comment, FIDUS_MOST_COMMENT));
   return row.End();
  }

// What a deal did to the balance, in units of the currency's last digit.
long FidusDealNet(double commission, double swap, double fee, double profit, int digits, bool &valid)
  {
   return FidusScaled(commission, digits, valid) + FidusScaled(swap, digits, valid) +
          FidusScaled(fee, digits, valid) + FidusScaled(profit, digits, valid);
  }

// Portions of rows, each of which fits into one message.
class FidusPortions
  {
private:
   ARRAY(string, portions);
   int               count;
   int               rowsInLast;

public:
   void              Clear()
     {
      count = 1;
      rowsInLast = 0;
      ArrayResize(portions, 1);
      portions[0] = "";
     }

   void              Add(string row)
     {
      bool full = StringLen(portions[count - 1]) + StringLen(row) + 1 > FIDUS_MOST_ROW_UNITS;
      if(rowsInLast > 0 && full)
        {
         count++;
         rowsInLast = 0;
         ArrayResize(portions, count);
         portions[count - 1] = "";
        }
      // The copy is written back because an element cannot be changed in place in every build.
      string rows = portions[count - 1];
      if(rowsInLast > 0)
         StringAdd(rows, ",");
      StringAdd(rows, row);
      portions[count - 1] = rows;
      rowsInLast++;
     }

   int               Count()
     {
      return count;
     }

   string            Rows(int portion)
     {
      return portions[portion];
     }

   // Everything, to compare with what was sent before.
   string            All()
     {
      string all = "";
      for(int i = 0; i < count; i++)
         StringAdd(all, portions[i]);
      return all;
     }
  };
