/** Waits until something is so, looking again at each frame. @throws after a second and a half */
export async function waitUntil(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 1500
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`It did not become so: ${isSo}`)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
