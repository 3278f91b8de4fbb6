import { hear } from './hear.ts'
import { createSounds } from './sounds.ts'

/** Hears what was typed by its sound. Only indexes of languages that are typed so need it: a page fetches it with one of those. */
export interface Ear {
  createSounds: typeof createSounds
  hear: typeof hear
}

/** The ear. */
export const ear: Ear = { createSounds, hear }
