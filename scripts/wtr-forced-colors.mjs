/** A plugin for the test runner: a test can see its page in the few colours that a person forced on all pages. */
export function forcedColors() {
  const clients = new Map()
  return {
    name: 'forced-colors',
    async executeCommand({ command, payload, session }) {
      if (command !== 'forced-colors') return undefined
      // What is emulated ends with the session that asked for it.
      if (!clients.has(session.id)) clients.set(session.id, await session.browser.getPage(session.id).createCDPSession())
      const features = [{ name: 'forced-colors', value: payload.active ? 'active' : 'none' }]
      await clients.get(session.id).send('Emulation.setEmulatedMedia', { features })
      return true
    },
  }
}
