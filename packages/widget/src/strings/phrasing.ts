/** What sentences with a count in them are made with, in one language. */
export interface Phrasing {
  /** A number as people of the language write it. */
  number: (value: number) => string
  /** Makes a sentence of a count: the form that fits the count, with the count in the place of `#`. */
  counted: (forms: CountForms) => (count: number) => string
}

/** The forms that a language has for counts, such as one and other; `other` stands for those that are not given. */
export type CountForms = { [Form in Intl.LDMLPluralRule]?: string } & { other: string }

/** Locales whose digits may be others than 0 to 9. */
const OWN_DIGITS = /^ar\b|-u-/

/** Makes the phrasing of a language. @param locale a BCP 47 tag that `Intl` takes */
export function createPhrasing(locale: string): Phrasing {
  let plurals: Intl.PluralRules | undefined
  const hasOwnDigits = OWN_DIGITS.test(locale)
  let format: Intl.NumberFormat['format'] | undefined

  function number(value: number): string {
    // A slow phone needs longer for its first number format than for drawing the panel, and most counts are small.
    if (!hasOwnDigits && Number.isInteger(value) && value >= 0 && value < 1000) return String(value)
    format ??= new Intl.NumberFormat(locale).format
    return format(value)
  }

  function form(count: number): Intl.LDMLPluralRule {
    plurals ??= new Intl.PluralRules(locale)
    return plurals.select(count)
  }

  return {
    number,
    counted: (forms) => (count) => (forms[form(count)] ?? forms.other).replace('#', number(count)),
  }
}
