const PARTIALS = [
  [880, 0.1],
  [1760, 0.04],
] as const
const SECONDS = 0.7

/** Strikes a small bell once; made here, so that there is no file to load and nothing for a content policy to forbid. */
export function chime(): void {
  const context = new AudioContext()
  const end = context.currentTime + SECONDS
  for (const [frequency, loudness] of PARTIALS) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(loudness, context.currentTime)
    volume.gain.exponentialRampToValueAtTime(0.0001, end)
    tone.connect(volume).connect(context.destination)
    tone.start()
    tone.stop(end)
  }
  // Also one that may not play yet is to go away.
  setTimeout(() => void context.close(), SECONDS * 1000 + 100)
}
