/** A plugin for the test runner: a test can see its page as somebody does who forced a few colours on all pages, or wants more contrast. */
export function mediaFeatures() {
  const clients = new Map()
  return {
    name: 'media-features',
    /** The payload has values by the names of features; those that it does not name are as they are without it. */
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined
      // What is emulated ends with the session that asked for it.
      if (!clients.has(session.id)) clients.set(session.id, await session.browser.getPage(session.id).createCDPSession())
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }))
      await clients.get(session.id).send('Emulation.setEmulatedMedia', { features })
      return true
    },
  }
}
