/** Strikes the shop's bell once: two partials that fade, made here, so that there is no file to load. */
export function ringBell(): void {
  const context = new AudioContext()
  const end = context.currentTime + 0.9
  for (const [frequency, loudness] of [
    [1318, 0.12],
    [2637, 0.05],
  ] as const) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(loudness, context.currentTime)
    volume.gain.exponentialRampToValueAtTime(0.0001, end)
    tone.connect(volume).connect(context.destination)
    tone.start()
    tone.stop(end)
  }
  // A context that was closed takes its tones with it; one that may not play yet is closed too.
  setTimeout(() => void context.close(), 1000)
}
