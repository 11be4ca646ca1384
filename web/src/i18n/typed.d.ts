import "i18next";
import type administration from "./administration/en.json";
import type detail from "./detail/en.json";
import type en from "./en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof administration & typeof detail };
    returnNull: false;
  }
}
