/** Plural forms by the rules of the language, never by `n === 1`. */
import { LANGUAGE } from './language.ts';

const rules = new Intl.PluralRules(LANGUAGE);

/** The form for `n`, with every `#` replaced by the number in the language's own digits. */
export function plural(
  n: number,
  forms: { other: string } & { [form in Intl.LDMLPluralRule]?: string },
): string {
  return (forms[rules.select(n)] ?? forms.other).replaceAll('#', number(n));
}

export function number(n: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(LANGUAGE, options).format(n);
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE, { type: 'conjunction' }).format(items);
}
