// One message from the bridge: a flat JSON object of texts and whole numbers, read strictly.

class FidusIncoming
  {
private:
   ARRAY(string, names);
   ARRAY(string, values);
   ARRAY(bool, texts);
   int               count;
   string            line;
   int               at;

   ushort            Here()
     {
      return at < StringLen(line) ? StringGetCharacter(line, at) : (ushort)0;
     }

   bool              Take(ushort unit)
     {
      if(Here() != unit)
         return false;
      at++;
      return true;
     }

   int               HexDigit(ushort unit)
     {
      if(unit >= '0' && unit <= '9')
         return unit - '0';
      if(unit >= 'a' && unit <= 'f')
         return unit - 'a' + 10;
      if(unit >= 'A' && unit <= 'F')
         return unit - 'A' + 10;
      return -1;
     }

   bool              TakeEscape(string &text)
     {
      ushort unit = Here();
      at++;
      if(unit == FIDUS_QUOTE || unit == FIDUS_BACKSLASH || unit == '/')
         StringAdd(text, ShortToString(unit));
      else if(unit == 'n' || unit == 'r' || unit == 't' || unit == 'b' || unit == 'f')
         StringAdd(text, " ");
      else if(unit == 'u')
        {
         int code = 0;
         for(int i = 0; i < 4; i++)
           {
            int digit = HexDigit(Here());
            if(digit < 0)
               return false;
            code = code * 16 + digit;
            at++;
           }
         StringAdd(text, ShortToString((ushort)code));
        }
      else
         return false;
      return true;
     }

   bool              TakeText(string &text)
     {
      text = "";
      if(!Take(FIDUS_QUOTE))
         return false;
      while(at < StringLen(line))
        {
         ushort unit = Here();
         if(unit < 32)
            return false;
         at++;
         if(unit == FIDUS_QUOTE)
            return true;
         if(unit != FIDUS_BACKSLASH)
            StringAdd(text, ShortToString(unit));
         else if(!TakeEscape(text))
            return false;
        }
      return false;
     }

   bool              TakeWhole(string &digits)
     {
      int from = at;
      if(Here() == '-')
         at++;
      int first = at;
      while(Here() >= '0' && Here() <= '9')
         at++;
      digits = StringSubstr(line, from, at - from);
      return at > first && at - first <= 19;
     }

   int               Find(string name)
     {
      for(int i = 0; i < count; i++)
         if(names[i] == name)
            return i;
      return -1;
     }

   bool              TakeField()
     {
      string name = "";
      string value = "";
      if(!TakeText(name) || !Take(':') || Find(name) >= 0)
         return false;
      bool text = Here() == FIDUS_QUOTE;
      bool taken = text ? TakeText(value) : TakeWhole(value);
      if(!taken)
         return false;
      ArrayResize(names, count + 1);
      ArrayResize(values, count + 1);
      ArrayResize(texts, count + 1);
      names[count] = name;
      values[count] = value;
      texts[count] = text;
      count++;
      return true;
     }

public:
   // Whether the line is such an object; its fields can then be read.
   bool              Parse(string json)
     {
      line = json;
      at = 0;
      count = 0;
      if(!Take('{'))
         return false;
      do
        {
         if(!TakeField())
            return false;
        }
      while(Take(','));
      return Take('}') && at == StringLen(line);
     }

   bool              Whole(string name, long &value)
     {
      int i = Find(name);
      if(i < 0 || texts[i])
         return false;
      value = StringToInteger(values[i]);
      return true;
     }

   bool              Text(string name, string &value)
     {
      int i = Find(name);
      if(i < 0 || !texts[i])
         return false;
      value = values[i];
      return true;
     }
  };
