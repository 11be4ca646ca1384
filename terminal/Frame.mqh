// One message to the bridge: a JSON object on one line, its fields in the order of the calls.

class FidusFrame
  {
private:
   string            line;
   bool              first;

   void              Name(string name)
     {
      if(!first)
         StringAdd(line, ",");
      first = false;
      StringAdd(line, "\"");
      StringAdd(line, name);
      StringAdd(line, "\":");
     }

public:
   void              Begin()
     {
      line = "{";
      first = true;
     }

   void              BeginMessage(string type, long seq)
     {
      Begin();
      Whole("v", 1);
      Text("type", type);
      Whole("seq", seq);
     }

   void              Whole(string name, long value)
     {
      Name(name);
      StringAdd(line, IntegerToString(value));
     }

   void              Nothing(string name)
     {
      Name(name);
      StringAdd(line, "null");
     }

   void              Flag(string name, bool value)
     {
      Name(name);
      StringAdd(line, value ? "true" : "false");
     }

   void              Text(string name, string value)
     {
      Name(name);
      StringAdd(line, FidusQuoted(value));
     }

   // Decimal text that needs no escaping.
   void              Number(string name, string value)
     {
      Name(name);
      StringAdd(line, "\"");
      StringAdd(line, value);
      StringAdd(line, "\"");
     }

   void              Money(string name, double value, int digits)
     {
      bool valid = true;
      long scaled = FidusScaled(value, digits, valid);
      Number(name, valid ? FidusDecimal(scaled, digits) : "invalid");
     }

   // Objects that are already written, joined by commas.
   void              Rows(string name, string rows)
     {
      Name(name);
      StringAdd(line, "[");
      StringAdd(line, rows);
      StringAdd(line, "]");
     }

   string            End()
     {
      StringAdd(line, "}");
      return line;
     }
  };
