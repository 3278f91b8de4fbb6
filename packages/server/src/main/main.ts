import { runAgentCommand } from './agent-commands.ts'
import { runCspCommand } from './csp-command.ts'
import { runFaqCommand } from './faq-commands.ts'
import { runMissesCommand } from './misses-command.ts'
import { runExportCommand, runImportCommand } from './move-commands.ts'
import { HELP, readLocation, readOptions, UsageError } from './options.ts'
import { runRestoredCommand } from './restored-command.ts'
import { serve } from './serve.ts'

const TAKE_NOTHING = new Set(['serve', 'restored', 'export', 'import'])

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!isUsage(error)) throw error
  console.error(error.message)
  process.exit(1)
}

async function run([command = 'serve', ...args]: string[]): Promise<number> {
  if (command === '--help' || command === '-h' || command === 'help' || (command !== 'faq' && args.includes('--help'))) {
    console.log(HELP)
    return 0
  }
  if (TAKE_NOTHING.has(command)) refuseAll(command, args)
  switch (command) {
    case 'serve':
      await serve(readOptions(process.env))
      return 0
    case 'agent':
      await runAgentCommand(args, readLocation(process.env), console)
      return 0
    case 'faq':
      if (args[0] !== 'misses') return runFaqCommand(args, console)
      refuseAll('faq misses', args.slice(1))
      await runMissesCommand(readLocation(process.env), console)
      return 0
    case 'csp':
      runCspCommand(args, process.env['PUBLIC_URL'] || `http://localhost:${process.env['PORT'] || 4101}`, console)
      return 0
    case 'restored':
      await runRestoredCommand(readLocation(process.env), console)
      return 0
    case 'export':
      await runExportCommand(readLocation(process.env), process.stdout, console)
      return 0
    case 'import':
      await runImportCommand(readLocation(process.env), process.stdin, console)
      return 0
    default:
      throw new UsageError(`There is no command ${command}; see shopbell --help.`)
  }
}

function refuseAll(command: string, args: readonly string[]) {
  if (args.length === 0) return
  throw new UsageError(
    `shopbell ${command} takes nothing after it; given is ${args.join(' ')}. Settings come from the environment; see shopbell --help.`,
  )
}

// parseArgs throws errors of its own, whose messages are made for people.
function isUsage(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
}
