import type { Client } from '@shopbell/core'
import { expect } from 'chai'
import { addBell, clearPage, makeClient } from '../testing/bell-page.ts'
import { type Commands, createCommands } from './commands.ts'

/** Verbs that only the script has. */
type OfTheScript = 'setWords' | 'consent'
type Shared = Exclude<keyof Commands, OfTheScript>
/** Takes all that the verbs of the script take. */
type Same = { [Verb in Shared]: (...given: Parameters<Commands[Verb]>) => unknown }

const VERBS =
  'open close toggle show hide identify logout setContext setLocale setTheme prefill send searchHelp showArticle on before destroy'.split(
    ' ',
  )

describe('the verbs', () => {
  afterEach(clearPage)

  it('are the same ones of the script and of an npm client', async () => {
    const client: Client = makeClient()
    const same: Same = client
    const bell = await addBell({ client })
    const commands = createCommands(bell, { onDestroy() {}, forget: async () => {} })
    expect(Object.keys(commands)).to.have.members([...VERBS, 'setWords', 'consent'])
    for (const verb of VERBS) expect(same, verb).to.respondTo(verb)
    client.destroy()
  })
})
