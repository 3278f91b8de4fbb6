import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const STATES = [
  'checked',
  'pressed',
  'expanded',
  'selected',
  'disabled',
  'invalid',
  'required',
  'busy',
  'modal',
  'hasPopup',
  'live',
  'level',
]
/** Boxes without a meaning of their own. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'ListMarker', 'LineBreak'])

/**
 * A plugin for the test runner: a test can compare what assistive technology is told of a bell with a file of the folder,
 * as Chromium has it. With UPDATE_TREES=1 the files are written anew.
 */
export function accessibilityTrees(folder) {
  return {
    name: 'accessibility-trees',
    async executeCommand({ command, payload, session }) {
      if (command !== 'accessibility-tree') return undefined
      const found = await readTree(session.browser.getPage(session.id))
      const file = join(folder, `${payload.name}.txt`)
      if (process.env.UPDATE_TREES) {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, found)
      }
      return { found, wanted: readFileSync(file, { encoding: 'utf8', flag: 'a+' }) }
    },
  }
}

async function readTree(page) {
  const client = await page.createCDPSession()
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  await client.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const root = nodes.find((node) => node.parentId === undefined)
  return `${linesOf(root, byId, 0, '').join('\n')}\n`
}

/** One line for each node that is told: role, name and states, indented as deep as it lies. */
function linesOf(node, byId, depth, around) {
  const role = node.role?.value ?? ''
  const name = steady(node.name?.value ?? '')
  const isTold = !node.ignored && !SILENT.has(role) && role !== 'RootWebArea' && !(role === 'StaticText' && name === around)
  const own = isTold && name !== '' ? name : around
  const inside = (node.childIds ?? []).flatMap((id) => (byId.has(id) ? linesOf(byId.get(id), byId, isTold ? depth + 1 : depth, own) : []))
  if (!isTold) return inside
  const states = (node.properties ?? [])
    .filter(({ name: state, value }) => STATES.includes(state) && !['', false, 'false', undefined].includes(value.value))
    .map(({ name: state, value }) => (value.value === true || value.value === 'true' ? state : `${state}=${value.value}`))
  const described = node.description?.value ? [`(${steady(node.description.value)})`] : []
  return [`${'  '.repeat(depth)}${[role, name && JSON.stringify(name), ...states, ...described].filter(Boolean).join(' ')}`, ...inside]
}

/** Without days and times, which are others at each run. */
function steady(text) {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(上午|下午|凌晨|清晨|早上|中午|傍晚|晚上)?\d{1,2}:\d{2}( ?[AP]M)?/g, '0:00')
    .replace(/[A-Z][a-z]{2} \d{1,2}(?=, 0:00)/g, 'Jan 1')
    .replace(/\d{1,2}月\d{1,2}日(?= ?0:00)/g, '1月1日')
    .replace(/(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day/g, 'Monday')
    .replace(/(星期|周)[一二三四五六日]/g, '周一')
}
