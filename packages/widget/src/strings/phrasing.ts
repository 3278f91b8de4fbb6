/** What sentences with a count in them are made with, in one language. */
export interface Phrasing {
  /** A number as people of the language write it. */
  number: (value: number) => string
  /** Makes a sentence of a count: the form that fits the count, with the count in the place of `#`. */
  counted: (forms: CountForms) => (count: number) => string
}

/** The forms that a language has for counts, such as one and other; `other` stands for those that are not given. */
export type CountForms = { [Form in Intl.LDMLPluralRule]?: string } & { other: string }

/** Makes the phrasing of a language. @param locale a BCP 47 tag that `Intl` takes */
export function createPhrasing(locale: string): Phrasing {
  const plurals = new Intl.PluralRules(locale)
  const { format } = new Intl.NumberFormat(locale)
  return {
    number: format,
    counted: (forms) => (count) => (forms[plurals.select(count)] ?? forms.other).replace('#', format(count)),
  }
}
