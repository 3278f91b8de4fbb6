const FRENCH_ELISION = /(?<!\p{L})([cdjlmnst])['’]/gu
const LATIN_MARKS = /(?<=\p{sc=Latin})\p{M}+/gu
const ARABIC_MARKS = /[\u064b-\u065f\u0670\u0640]/g
const DRAWN_OUT = /([\p{sc=Latin}\p{sc=Arabic}])\1{2,}/gu

/**
 * A text as it is compared: lower case, full letters, without accents and apostrophes, because who types in a hurry leaves them out;
 * Arabic letters that are confused are one, and a word that is drawn out ("holaaa") is short.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFKC')
    .replaceAll('ß', 'ss')
    .replace(ARABIC_MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replace(FRENCH_ELISION, '$1 ')
    .replace(/['’‘`´]/g, '')
    .replace(DRAWN_OUT, '$1')
}

/** The words of a folded text with one space between them: no marks, no emoji. */
export function plainWords(folded: string): string {
  return (folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}
