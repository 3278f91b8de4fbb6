import 'axe-core'
import { comeToRest } from './come-to-rest.ts'

/** What axe finds wrong in an element at rest, one sentence each; axe is a classic script that names itself on the window. */
export async function findBarriers(element: Element): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') }
  comeToRest(element)
  const { violations } = await axe.run(element)
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`)
}
