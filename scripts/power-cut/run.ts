import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, realpathSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createRandom, type Random } from '../chaos/random.ts'
import { createDisk, type Disk } from './disk.ts'
import { createTraceReader, type Operation, STRACE_OPTIONS } from './trace.ts'
import { type Promises, verify } from './verify.ts'
import type { Work } from './work.ts'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

/** Most cuts on the disk that forgets: it forgets so much that each takes long. */
const CONTROL_CUTS = 10

/** Options of {@link runPowerCuts}. */
export interface PowerCutOptions {
  /** How many moments the power is cut at. */
  cuts: number
  seed: number
  work: Work
  /** Called now and then; `done` is from 0 to 1. */
  onProgress?: (label: string, done: number) => void
}

/** What came of all the cuts. */
export interface PowerCutResult {
  cuts: number
  seed: number
  /** Calls that changed or synchronised the store's files. */
  operations: number
  syncs: number
  /** What the store had acknowledged in the end. */
  promised: { messages: number; pictures: number }
  /** What was wrong after a cut, with the number of the operation it came after. */
  problems: string[]
  /** Some of the same cuts on a disk that ignores every request to synchronise, and at how many of them something was wrong: all, if the check bites. */
  control: { cuts: number; caught: number }
}

/** Why there can be no power cuts on this machine; false when there can. */
export function whyNoPowerCuts(): string | false {
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], { encoding: 'utf8' })
  if (tried.error) return 'there is no strace on this machine (on Debian: apt-get install strace)'
  return tried.status === 0 ? false : `strace may not trace here: ${tried.stderr.trim()}`
}

/**
 * Records every write and synchronisation of a store that is being filled, then builds its files again as a power cut at random moments
 * would have left them, opens each with the store and looks whether everything is there that was acknowledged by then.
 */
export async function runPowerCuts({ cuts, seed, work, onProgress = () => {} }: PowerCutOptions): Promise<PowerCutResult> {
  const folder = await mkdtemp(join(realpathSync(tmpdir()), 'shopbell-power-cut-'))
  try {
    onProgress('writing', 0)
    const record = await recordWriter(folder, work)
    const total = await count(record, join(folder, 'data'))
    const random = createRandom(seed)
    const moments = new Set(Array.from({ length: cuts }, () => Math.floor(random.between(0, total))))
    const result: PowerCutResult = {
      cuts: moments.size,
      seed,
      operations: 0,
      syncs: 0,
      promised: { messages: 0, pictures: 0 },
      problems: [],
      control: { cuts: 0, caught: 0 },
    }
    const [disk, careless] = [createDisk(), createDisk({ ignoresSync: true })]
    const promises: Promises = { messages: new Map(), pictures: new Set() }
    let number = 0
    for await (const operation of operationsOf(record, join(folder, 'data'))) {
      if (operation.kind === 'said') promise(promises, operation.text)
      else {
        result.operations++
        if (operation.kind === 'sync') result.syncs++
        disk.apply(operation)
        careless.apply(operation)
      }
      if (moments.has(number)) {
        onProgress('cutting', number / total)
        const problems = await cut(disk, join(folder, 'after'), random, work, promises)
        result.problems.push(...problems.map((problem) => `After operation ${number}: ${problem}`))
        // Nothing was promised yet at the very beginning: a disk that forgets everything is right then.
        if (result.control.cuts < CONTROL_CUTS && promises.messages.size === work.conversations) {
          result.control.cuts++
          if ((await cut(careless, join(folder, 'after'), random, work, promises)).length) result.control.caught++
        }
      }
      number++
    }
    result.promised = { messages: [...promises.messages.values()].reduce((sum, seq) => sum + seq, 0), pictures: promises.pictures.size }
    return result
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function recordWriter(folder: string, { conversations, messages }: Work): Promise<string> {
  const data = join(folder, 'data')
  const record = join(folder, 'record')
  await mkdir(data)
  const writer = [process.execPath, '--conditions=source', WRITER, join(data, 'shopbell.db'), String(conversations), String(messages)]
  const child = spawn('strace', [...STRACE_OPTIONS, '-o', record, ...writer], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`The writer ended with ${code}: ${said}`)
  if ((await stat(record)).size === 0) throw new Error('strace recorded nothing.')
  return record
}

async function* operationsOf(record: string, data: string): AsyncIterable<Operation> {
  const reader = createTraceReader(data)
  for await (const line of createInterface({ input: createReadStream(record) })) yield* reader.take(line)
}

async function count(record: string, data: string): Promise<number> {
  let total = 0
  for await (const _ of operationsOf(record, data)) total++
  return total
}

function promise({ messages, pictures }: Promises, text: string): void {
  const [what, name = '', seq] = text.split(' ')
  if (what === 'message') messages.set(name, Number(seq))
  if (what === 'picture') pictures.add(name)
}

async function cut(disk: Disk, folder: string, random: Random, work: Work, promises: Promises): Promise<string[]> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  for (const [name, content] of disk.afterPowerCut(random)) {
    // The shared memory is made anew whenever a store is opened first.
    if (!name.endsWith('-shm')) await writeFile(join(folder, name), content)
  }
  return verify(join(folder, 'shopbell.db'), work, promises)
}
