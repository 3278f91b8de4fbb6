import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { AgentRecord } from '../store/store.ts'
import { withStore } from './open-store.ts'
import { type StoreLocation, UsageError } from './options.ts'
import { generatePassword, hashPassword } from './passwords.ts'
import type { CommandOutput } from './progress.ts'

const MIN_PASSWORD = 8

/**
 * Runs `shopbell agent …`; safe while servers run on the same data.
 * @throws UsageError
 */
export async function runAgentCommand(args: readonly string[], location: StoreLocation, out: CommandOutput): Promise<void> {
  const options = { display: { type: 'string' }, picture: { type: 'string' }, generate: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [verb, name] = positionals
  await withStore(location, async (store) => {
    const known = await store.agents()
    if (verb === 'list') {
      if (known.length === 0) out.error('There is no agent yet; make one with: shopbell agent add NAME')
      for (const agent of known) out.log([agent.name, agent.display, agent.picture ?? ''].join('  ').trimEnd())
      return
    }
    const account = known.find((agent) => agent.name === name)
    if (verb === 'add') {
      if (account) throw new UsageError(`There is an agent ${name} already; a new password is set with: shopbell agent password ${name}`)
      const agent = newAgent(name, values)
      const password = await hashPassword(await askPassword(agent.name, values.generate, out))
      await store.saveAgent({ ...agent, password })
      out.log(`The agent ${agent.name} can sign in.`)
      return
    }
    if (verb !== 'password' && verb !== 'remove')
      throw new UsageError('After agent comes add, list, password or remove; see shopbell --help.')
    if (name === undefined) throw new UsageError(`The name is missing; wanted is: shopbell agent ${verb} NAME`)
    if (!account) throw new UsageError(`There is no agent ${name}; shopbell agent list shows who there is.`)
    if (verb === 'remove') {
      await store.removeAgent(account.name)
      out.log(`The agent ${account.name} is removed.`)
      return
    }
    const password = await hashPassword(await askPassword(account.name, values.generate, out))
    await store.saveAgent({ ...account, password })
    out.log(`The agent ${account.name} has a new password.`)
  })
}

function newAgent(name: string | undefined, { display, picture }: { display?: string; picture?: string }): Omit<AgentRecord, 'password'> {
  if (!name || !/^[a-z0-9][a-z0-9._-]{0,31}$/.test(name)) {
    throw new UsageError(`The name is ${name ?? 'missing'}; wanted are up to 32 lower-case letters, digits, dots and hyphens.`)
  }
  if (picture !== undefined && !/^https?:\/\//.test(picture))
    throw new UsageError(`The picture is ${picture}; wanted is an http or https address.`)
  return { name, display: display?.trim() || name, ...(picture !== undefined && { picture }) }
}

async function askPassword(name: string, isGenerated: boolean | undefined, out: CommandOutput): Promise<string> {
  if (isGenerated) {
    const password = generatePassword()
    out.log(`Password: ${password}`)
    return password
  }
  const password = process.stdin.isTTY ? await promptHidden(`Password for ${name}: `) : await readFirstLine()
  if (password.length < MIN_PASSWORD)
    throw new UsageError(`The password has ${password.length} characters; wanted are at least ${MIN_PASSWORD}.`)
  return password
}

async function readFirstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) return line
  return ''
}

async function promptHidden(question: string): Promise<string> {
  process.stderr.write(question)
  // Without an output, the line editor reads keys in raw mode and echoes nothing.
  const lines = createInterface({ input: process.stdin, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
