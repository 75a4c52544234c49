/** Plural forms by the rules of the language, never by `n === 1`. */
import { LANGUAGE } from './language.ts';

let rules: Intl.PluralRules | undefined;
const formats = new Map<string, Intl.NumberFormat>();

/** The form for `n`, with every `#` replaced by the number in the language's own digits. */
export function plural(
  n: number,
  forms: { other: string } & { [form in Intl.LDMLPluralRule]?: string },
): string {
  rules ??= new Intl.PluralRules(LANGUAGE);
  return (forms[rules.select(n)] ?? forms.other).replaceAll('#', number(n));
}

/** A number as it is written in the language. */
export function number(n: number, options?: Intl.NumberFormatOptions): string {
  // The first formatter costs a slow phone 50 ms, and every later one a little: most numbers here need none.
  if (options === undefined && Number.isInteger(n) && n >= 0 && n < 1000) return String(n);
  const key = JSON.stringify(options ?? null);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LANGUAGE, options);
    formats.set(key, format);
  }
  return format.format(n);
}

/** "a, b and c": British, as the dates are, without a comma before "and". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE === 'en' ? 'en-GB' : LANGUAGE, {
    type: 'conjunction',
  }).format(items);
}
