import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { isConversationEvent } from '@shopbell/core/protocol'

const root = new URL('..', import.meta.url).pathname

function snippets(language: string): { file: string; code: string }[] {
  return ['README.md', ...globSync('docs/{,guides/}*.md', { cwd: root })].flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map((match) => ({
      file,
      code: match[1] as string,
    })),
  )
}

describe('the docs', () => {
  test('have TypeScript that compiles', () => {
    const folder = join(root, 'node_modules/.cache/shopbell/snippets')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const found = snippets('ts')
    for (const [i, { code }] of found.entries()) writeFileSync(join(folder, `snippet-${i}.ts`), `${code}\nexport {}\n`)
    const config = { extends: join(root, 'packages/widget/tsconfig.json'), include: ['*.ts'] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    assert.ok(found.length >= 3)
    assert.equal(status, 0, `${found.map(({ file }, i) => `snippet-${i} is of ${file}`).join('\n')}\n${stdout}`)
  })

  test('have JSON that parses, and events that are events', () => {
    const found = snippets('json').map(({ code }) => JSON.parse(code) as { type: string })
    assert.ok(found.some(isConversationEvent))
  })
})
