/** Resolves in a task of its own: on a slow phone one long task would keep what somebody does meanwhile waiting. */
export function nextTask(): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = (message) => {
      port1.close()
      resolve(message)
    }
    port2.postMessage(undefined)
  })
}
