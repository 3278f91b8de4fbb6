/**
 * Pictures as files: what they are by their bytes, and what they are without their metadata.
 * @module
 */
export { readyPicture } from '../ready-picture.ts'
export type { CleanOptions, Picture, PictureType } from './picture.ts'
export { readPicture, withoutMetadata } from './pictures.ts'
