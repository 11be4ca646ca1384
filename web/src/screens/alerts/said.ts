import type { Bilingual } from "../../api/types";

/** A sentence of the platform in the language of the reader. */
export function said(text: Bilingual, language: string): string {
  return language.startsWith("es") ? text.spanish : text.english;
}
