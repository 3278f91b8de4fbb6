import { register } from '../register.ts'
import { ShopBellElement } from '../shop-bell.ts'
import type { Command } from './command.ts'
import { type Commands, createCommands } from './commands.ts'
import { keepInPage } from './keep-in-page.ts'

/** What a site owner may write on the script as `data-…`; the bell takes them as attributes. */
const ATTRIBUTES = ['server', 'site', 'faq', 'lang', 'position', 'theme', 'product-url', 'no-faq', 'no-chat', 'no-sound', 'open']

/** Puts a bell into the page, with what the script's `data-` attributes say, and answers with its verbs as one function. */
export async function start(script: HTMLScriptElement): Promise<Command> {
  register('shop-bell', ShopBellElement)
  const bell = document.createElement('shop-bell')
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(`data-${name}`)
    if (value !== null) bell.setAttribute(name, value)
  }
  sayUnknown(script)
  bell.loadSections = async () => (await import('./sections.ts')).registerSections()
  const letGo = keepInPage(bell)
  // The client is made with the first update.
  await bell.updateComplete
  return dispatch(
    createCommands(bell, () => {
      letGo()
      delete window.shopbell
    }),
  )
}

function sayUnknown(script: HTMLScriptElement) {
  const known = ATTRIBUTES.map((name) => `data-${name}`)
  const unknown = script.getAttributeNames().filter((name) => name.startsWith('data-') && !known.includes(name))
  if (unknown.length > 0) console.warn(`Shopbell: the script has ${unknown.join(', ')}, which is not known; known are ${known.join(', ')}.`)
}

function dispatch(commands: Commands): Command {
  return (verb, ...given) => {
    if (Object.hasOwn(commands, verb)) return (commands[verb as keyof Commands] as (...given: unknown[]) => unknown)(...given)
    console.error(`Shopbell: shopbell(${JSON.stringify(verb)}) is not understood; wanted is ${Object.keys(commands).join(', ')}.`)
    return undefined
  }
}
