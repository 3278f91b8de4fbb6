import { basename, dirname } from 'node:path'

/** Something that a process did to the files of one folder, in the order in which it was done. */
export type Operation =
  | { kind: 'create'; file: string }
  | { kind: 'write'; file: string; offset: number; bytes: Buffer }
  | { kind: 'truncate'; file: string; size: number }
  | { kind: 'sync'; file: string }
  | { kind: 'remove'; file: string }
  /** The folder itself was synchronised: which files there are. */
  | { kind: 'sync folder' }
  /** The process told somebody; what it told, without the end of the line. */
  | { kind: 'said'; text: string }

/** The system calls that have to be recorded. Those that are never expected are among them, to be refused when they come. */
export const TRACED = [
  ...['openat', 'open', 'creat', 'write', 'pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'unlink', 'unlinkat'],
  ...['writev', 'pwritev', 'pwritev2', 'truncate', 'rename', 'renameat', 'renameat2', 'link', 'linkat', 'fallocate', 'sync_file_range'],
]

/** How strace is to write: all threads, all bytes, in hexadecimal, with the path of each file. */
export const STRACE_OPTIONS = ['-f', '-y', '-xx', '-s', '1000000', '-e', `trace=${TRACED.join(',')}`]

const HEX = String.raw`(?:\\x[0-9a-f]{2})*`
const FD = String.raw`\d+<(${HEX})>(?:\(deleted\))?`
const CALLS: readonly [RegExp, (path: string, ...rest: string[]) => Operation | Operation[]][] = [
  [new RegExp(`^pwrite64\\(${FD}, "(${HEX})", (\\d+), (\\d+)\\)`), write],
  [new RegExp(`^(?:fsync|fdatasync)\\(${FD}\\)`), (file) => ({ kind: 'sync', file })],
  [new RegExp(`^ftruncate\\(${FD}, (\\d+)\\)`), (file, size) => ({ kind: 'truncate', file, size: Number(size) })],
  [new RegExp(`^unlink\\("(${HEX})"\\)`), (file) => ({ kind: 'remove', file })],
  [new RegExp(`^unlinkat\\([^"]*"(${HEX})", 0\\)`), (file) => ({ kind: 'remove', file })],
  [new RegExp(`^openat\\([^"]*"(${HEX})", ([A-Z_|]+)`), open],
]
const SAID = new RegExp(`^write\\(1(?:<[^>]*>)?, "(${HEX})"`)

/** Reads what strace wrote, line by line. */
export interface TraceReader {
  /** What one more line says was done. */
  take(line: string): Operation[]
}

/**
 * Makes a reader of the files in one folder.
 * @throws Error at a line that does something to them which is not understood
 */
export function createTraceReader(folder: string): TraceReader {
  const begun = new Map<string, string>()
  const inHex = Buffer.from(`${folder}/`).toString('hex').replace(/../g, '\\x$&')

  function read(call: string): Operation[] {
    for (const [pattern, make] of CALLS) {
      const [, path, ...rest] = pattern.exec(call) ?? []
      if (path === undefined) continue
      const full = decode(path).toString()
      if (full === folder) return call.startsWith('f') ? [{ kind: 'sync folder' }] : []
      return dirname(full) === folder ? [make(basename(full), ...rest)].flat() : []
    }
    if (call.includes(inHex)) throw new Error(`The record has a call that is not understood: ${call.slice(0, 200)}`)
    return []
  }

  return {
    take(line) {
      const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
      const isBegun = text.endsWith('<unfinished ...>')
      const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)
      // What was said was said when the call began; everything else is done when it ends.
      const said = SAID.exec(text)?.[1]
      if (said !== undefined) return [{ kind: 'said', text: decode(said).toString().trimEnd() }]
      if (isBegun) {
        begun.set(thread, text.slice(0, -'<unfinished ...>'.length).trimEnd())
        return []
      }
      const call = resumed ? `${begun.get(thread) ?? ''}${resumed[1]}` : text
      return / = -1 /.test(call.slice(-100)) ? [] : read(call)
    },
  }
}

function write(file: string, bytes = '', length = '', offset = ''): Operation {
  const all = decode(bytes)
  if (all.length !== Number(length)) throw new Error(`The record has ${all.length} of ${length} bytes that were written to ${file}.`)
  return { kind: 'write', file, offset: Number(offset), bytes: all }
}

function open(file: string, flags = ''): Operation[] {
  return flags.includes('O_CREAT') ? [{ kind: 'create', file }] : []
}

function decode(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex')
}
