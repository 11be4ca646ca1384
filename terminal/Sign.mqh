// SHA-256 and HMAC-SHA256. The terminal has the hash; the rest is RFC 2104.

#define FIDUS_BLOCK 64

void FidusSha256(ARRAY_REF(uchar, data), ARRAY_REF(uchar, hash))
  {
   ARRAY(uchar, noKey);
   ArrayResize(noKey, 0);
   ArrayResize(hash, 0);
   // Whether the terminal hashes nothing at all is not documented; the value is well known.
   if(ArraySize(data) == 0)
     {
      string digits = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
      string all = "0123456789abcdef";
      ArrayResize(hash, 32);
      for(int i = 0; i < 32; i++)
        {
         int high = StringFind(all, StringSubstr(digits, 2 * i, 1));
         int low = StringFind(all, StringSubstr(digits, 2 * i + 1, 1));
         hash[i] = (uchar)(high * 16 + low);
        }
      return;
     }
   if(CryptEncode(CRYPT_HASH_SHA256, data, noKey, hash) != 32)
      FidusLog("this terminal cannot compute SHA-256");
  }

string FidusHex(ARRAY_REF(uchar, bytes))
  {
   string digits = "0123456789abcdef";
   string text = "";
   for(int i = 0; i < ArraySize(bytes); i++)
     {
      StringAdd(text, StringSubstr(digits, bytes[i] >> 4, 1));
      StringAdd(text, StringSubstr(digits, bytes[i] & 15, 1));
     }
   return text;
  }

void FidusPadded(ARRAY_REF(uchar, key), int pad, ARRAY_REF(uchar, message), ARRAY_REF(uchar, out))
  {
   int length = ArraySize(message);
   ArrayResize(out, FIDUS_BLOCK + length);
   for(int i = 0; i < FIDUS_BLOCK; i++)
      out[i] = (uchar)((i < ArraySize(key) ? key[i] : 0) ^ pad);
   for(int i = 0; i < length; i++)
      out[FIDUS_BLOCK + i] = message[i];
  }

// HMAC-SHA256 of a text under a key that is a text, both as UTF-8, in lower-case hexadecimal.
string FidusSign(string keyText, string text)
  {
   ARRAY(uchar, key);
   ARRAY(uchar, message);
   ARRAY(uchar, padded);
   ARRAY(uchar, inner);
   ARRAY(uchar, outer);
   FidusBytes(keyText, key);
   FidusBytes(text, message);
   if(ArraySize(key) > FIDUS_BLOCK)
     {
      FidusSha256(key, inner);
      ArrayResize(key, ArraySize(inner));
      for(int i = 0; i < ArraySize(inner); i++)
         key[i] = inner[i];
     }
   FidusPadded(key, 0x36, message, padded);
   FidusSha256(padded, inner);
   FidusPadded(key, 0x5c, inner, padded);
   FidusSha256(padded, outer);
   return FidusHex(outer);
  }
