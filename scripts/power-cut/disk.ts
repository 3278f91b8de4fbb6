import type { Random } from '../chaos/random.ts'
import type { Operation } from './trace.ts'

/** A disk that forgets what was not synchronised. */
export interface Disk {
  apply(operation: Operation): void
  /**
   * The files as they may be found after a power cut at this moment: all that was synchronised; of the rest a part by chance, in whole
   * or in single sectors; files that were made or removed since the folder was synchronised are there or not, by chance.
   */
  afterPowerCut(random: Random): Map<string, Buffer>
}

/** Bytes that a disk writes whole or not at all. */
const SECTOR = 512

interface File {
  /** What is on the disk for certain. */
  kept: Buffer
  /** What was done since the last synchronisation. */
  pending: Extract<Operation, { kind: 'write' | 'truncate' }>[]
}

/**
 * Makes an empty disk.
 * @param ignoresSync whether it forgets to synchronise, as a store does that never asks for it
 */
export function createDisk({ ignoresSync = false } = {}): Disk {
  /** What is there for whoever looks now, and what the folder on the disk says for certain. */
  const present = new Map<string, File>()
  const kept = new Map<string, File>()

  function fileOf(name: string): File {
    const file = present.get(name) ?? { kept: Buffer.alloc(0), pending: [] }
    present.set(name, file)
    return file
  }

  return {
    apply(operation) {
      switch (operation.kind) {
        case 'create':
          fileOf(operation.file)
          break
        case 'remove':
          present.delete(operation.file)
          break
        case 'write':
        case 'truncate':
          fileOf(operation.file).pending.push(operation)
          break
        case 'sync': {
          const file = fileOf(operation.file)
          if (ignoresSync) break
          file.kept = file.pending.reduce<Buffer>(done, file.kept)
          file.pending = []
          break
        }
        case 'sync folder':
          if (ignoresSync) break
          kept.clear()
          for (const [name, file] of present) kept.set(name, file)
      }
    },

    afterPowerCut(random) {
      const found = new Map<string, Buffer>()
      for (const name of new Set([...kept.keys(), ...present.keys()])) {
        const [before, now] = [kept.get(name), present.get(name)]
        const file = before === now || random.chance(0.5) ? now : before
        if (file)
          found.set(
            name,
            file.pending.reduce<Buffer>((content, one) => partly(content, one, random), Buffer.from(file.kept)),
          )
      }
      return found
    },
  }
}

function done(content: Buffer, operation: File['pending'][number]): Buffer {
  if (operation.kind === 'truncate') return resized(content, operation.size)
  const { offset, bytes } = operation
  const next = offset + bytes.length > content.length ? resized(content, offset + bytes.length) : content
  bytes.copy(next, offset)
  return next
}

function partly(content: Buffer, operation: File['pending'][number], random: Random): Buffer {
  const fate = random.next()
  if (fate < 0.4) return content
  if (fate < 0.7 || operation.kind === 'truncate') return done(content, operation)
  const { offset, bytes } = operation
  let next = content
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, (Math.floor((offset + from) / SECTOR) + 1) * SECTOR - offset)
    if (random.chance(0.5)) next = done(next, { ...operation, offset: offset + from, bytes: bytes.subarray(from, to) })
    from = to
  }
  return next
}

function resized(content: Buffer, size: number): Buffer {
  const next = Buffer.alloc(size)
  content.copy(next)
  return next
}
