/**
 * The locale of a site that fits a visitor's best: the same, else the same language in the same script (`zh-HK` reads
 * `zh-TW` rather than `zh-CN`), else the same language, else the first.
 */
export function closestLocale(locales: readonly string[], wanted = ''): string {
  const [own, spoken] = partsOf(wanted)
  return (
    locales.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    locales.find((tag) => partsOf(tag)[0] === own) ??
    locales.find((tag) => partsOf(tag)[1] === spoken) ??
    locales[0] ??
    'en'
  )
}

/** The language with its script, and the language alone. */
function partsOf(tag: string): [string, string] {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return [`${language}-${script}`, language]
  } catch {
    return [tag, tag]
  }
}
