/**
 * Language packs: what words mean, so that an FAQ is found by other words than its own.
 * @module
 */
export { openPack, type Pack } from './open-pack.ts'
