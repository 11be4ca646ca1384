// Numbers and text as they stand on the link.

#define FIDUS_MOST_PLACES 8
#define FIDUS_QUOTE 34
#define FIDUS_BACKSLASH 92
#define FIDUS_LINE_FEED 10

// Above this a double does not hold every whole number.
#define FIDUS_LARGEST 9.0e15

// The value in units of its last digit. Sets `valid` to false when it is no number or too large.
long FidusScaled(double value, int digits, bool &valid)
  {
   if(!MathIsValidNumber(value) || MathAbs(value) > FIDUS_LARGEST)
     {
      valid = false;
      return 0;
     }
   double factor = 1.0;
   for(int i = 0; i < digits; i++)
      factor *= 10.0;
   double scaled = MathRound(value * factor);
   if(MathAbs(scaled) > FIDUS_LARGEST)
     {
      valid = false;
      return 0;
     }
   return (long)scaled;
  }

// A whole number of units of the last digit as decimal text; zero never has a sign.
string FidusDecimal(long scaled, int digits)
  {
   bool negative = scaled < 0;
   string number = IntegerToString(negative ? -scaled : scaled);
   string text = negative ? "-" : "";
   if(digits == 0)
     {
      StringAdd(text, number);
      return text;
     }
   string padded = "";
   for(int i = StringLen(number); i <= digits; i++)
      StringAdd(padded, "0");
   StringAdd(padded, number);
   int whole = StringLen(padded) - digits;
   StringAdd(text, StringSubstr(padded, 0, whole));
   StringAdd(text, ".");
   StringAdd(text, StringSubstr(padded, whole, digits));
   return text;
  }

// A price or volume: as many places as it needs, at least `fewest`, and never more digits than a
// double holds. The text of a value that is no number is refused by the bridge, as it should be.
string FidusNumber(double value, int fewest)
  {
   bool valid = true;
   int places = FIDUS_MOST_PLACES;
   if(MathIsValidNumber(value) && MathAbs(value) <= FIDUS_LARGEST)
     {
      double size = MathAbs(value);
      while(size >= 1.0e7 && places > 0)
        {
         size /= 10.0;
         places--;
        }
     }
   long scaled = FidusScaled(value, places, valid);
   if(!valid)
      return "invalid";
   while(places > fewest && scaled % 10 == 0)
     {
      scaled /= 10;
      places--;
     }
   return FidusDecimal(scaled, places);
  }

bool FidusIsHighHalf(ushort unit)
  {
   return unit >= 0xD800 && unit <= 0xDBFF;
  }

bool FidusIsLowHalf(ushort unit)
  {
   return unit >= 0xDC00 && unit <= 0xDFFF;
  }

// Four hexadecimal digits of a UTF-16 unit.
string FidusHex4(ushort unit)
  {
   string digits = "0123456789abcdef";
   string text = "";
   for(int shift = 12; shift >= 0; shift -= 4)
      StringAdd(text, StringSubstr(digits, (unit >> shift) & 15, 1));
   return text;
  }

// A text as a JSON string with its quotes. Half a character becomes the replacement character.
string FidusQuoted(string text)
  {
   string quoted = "\"";
   int length = StringLen(text);
   int plain = 0;
   for(int i = 0; i < length; i++)
     {
      ushort unit = StringGetCharacter(text, i);
      if(FidusIsHighHalf(unit) && i + 1 < length &&
         FidusIsLowHalf(StringGetCharacter(text, i + 1)))
        {
         i++;
         continue;
        }
      bool half = FidusIsHighHalf(unit) || FidusIsLowHalf(unit);
      if(!half && unit >= 32 && unit != 127 && unit != FIDUS_QUOTE && unit != FIDUS_BACKSLASH)
         continue;
      if(i > plain)
         StringAdd(quoted, StringSubstr(text, plain, i - plain));
      plain = i + 1;
      if(half)
         StringAdd(quoted, ShortToString(0xFFFD));
      else if(unit == FIDUS_QUOTE)
         StringAdd(quoted, "\\\"");
      else if(unit == FIDUS_BACKSLASH)
         StringAdd(quoted, "\\\\");
      else
        {
         StringAdd(quoted, "\\u");
         StringAdd(quoted, FidusHex4(unit));
        }
     }
   if(length > plain)
      StringAdd(quoted, StringSubstr(text, plain, length - plain));
   StringAdd(quoted, "\"");
   return quoted;
  }

// A text cut to at most `most` UTF-16 units, never within a character.
string FidusCut(string text, int most)
  {
   if(StringLen(text) <= most)
      return text;
   int length = most;
   if(FidusIsHighHalf(StringGetCharacter(text, length - 1)))
      length--;
   return StringSubstr(text, 0, length);
  }

// The UTF-8 bytes of a text, without the closing zero that StringToCharArray adds.
void FidusBytes(string text, ARRAY_REF(uchar, bytes))
  {
   ArrayResize(bytes, 0);
   if(StringLen(text) == 0)
      return;
   int count = StringToCharArray(text, bytes, 0, -1, CP_UTF8);
   if(count > 0 && bytes[count - 1] == 0)
      count--;
   ArrayResize(bytes, count);
  }
