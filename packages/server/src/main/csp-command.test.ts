import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { runCspCommand } from './csp-command.ts'

function run(args: string[]): string[] {
  const lines: string[] = []
  runCspCommand(args, 'http://localhost:4101', { log: (line) => lines.push(line), error: assert.fail })
  return lines
}

describe('shopbell csp', () => {
  it('prints the policy for the server that it runs for, or for another one', () => {
    const [own] = run([])
    assert.match(own ?? '', /^default-src 'none'; script-src http:\/\/localhost:4101; connect-src http:\/\/localhost:4101;/)
    const [other] = run(['https://help.example/'])
    assert.equal(other, own?.replaceAll('http://localhost:4101', 'https://help.example'))
  })

  it('names styles where a page links a theme of the server, and only there', () => {
    for (const args of [
      ['https://help.example', '--theme'],
      ['--theme', 'https://help.example'],
    ])
      assert.match(run(args)[0] ?? '', /; style-src https:\/\/help\.example;/)
    assert.doesNotMatch(run([])[0] ?? '', /style-src/)
  })

  it('lets nothing in by text: no unsafe sources, and no Trusted Types policy', () => {
    const [policy = ''] = run([])
    assert.doesNotMatch(policy, /unsafe|\*/)
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types 'none'$/)
  })

  it('says what is wanted where no origin is given', () => {
    assert.throws(() => run(['help.example']), {
      name: 'UsageError',
      message: /The origin is help\.example; wanted is .*https:\/\/help\.example/,
    })
    for (const args of [['https://a.example', 'https://b.example'], ['--themes']])
      assert.throws(() => run(args), { name: 'UsageError', message: /After csp comes one origin/ })
  })
})
