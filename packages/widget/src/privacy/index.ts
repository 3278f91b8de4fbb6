/**
 * What a visitor decides about their own data; fetched when somebody asks for it, or is asked.
 * @module
 */
export { askConsent } from './ask-consent.ts'
export { PrivacyPage } from './privacy-page.ts'
export { loadPrivacyWords } from './privacy-words.ts'
