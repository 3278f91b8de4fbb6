/** Waits until something is so, looking once a frame; rejects after a second and a half with what was looked for. */
export async function eventually(what: string, isSo: () => boolean): Promise<void> {
  const latest = performance.now() + 1_500
  while (!isSo()) {
    if (performance.now() > latest) throw new Error(`It never came about: ${what}.`)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
