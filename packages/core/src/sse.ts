/** One event of a Server-Sent Events stream. */
export interface StreamedEvent {
  id: string | undefined
  data: string
}

/**
 * Makes a reader of a `text/event-stream` (WHATWG HTML, "Server-sent events"): feed it text as it comes,
 * it calls back for each complete event that has data. Comments and `retry` are passed over.
 */
export function createStreamParser(onEvent: (event: StreamedEvent) => void): (chunk: string) => void {
  let rest = ''
  let id: string | undefined
  let data: string[] = []
  const takeLine = (line: string) => {
    if (line === '') {
      if (data.length > 0) onEvent({ id, data: data.join('\n') })
      data = []
      return
    }
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') data.push(value)
    else if (field === 'id') id = value
  }
  return (chunk) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() as string
    for (const line of lines) takeLine(line)
  }
}
