/** A vote as it is kept: who voted, behind the network that it came from, as `network:voter`. */
interface KeptVote {
  entry: string
  voter: string
  helpful: boolean
}

const FEWEST_NETWORKS = 5
/** Most that votes add to a score or take from it, as a part of it. */
const MOST = 0.1
/** How sure it has to be: 1.96 standard deviations, which is right 95 times in 100. */
const SURE = 1.96

/**
 * How much an answer is lifted by its votes, as a part of its score from -0.1 to 0.1, by id. Every network has one voice, however many
 * votes come from it, and with fewer than five networks an answer stays where it is. What counts is what is certain: the end of the
 * 95 % interval (Wilson) that is nearer to one half.
 */
export function liftOf(votes: readonly KeptVote[]): Map<string, number> {
  const voices = new Map<string, Map<string, boolean[]>>()
  for (const { entry, voter, helpful } of votes) {
    const network = voter.slice(0, voter.indexOf(':') + 1) || voter
    const ofEntry = voices.get(entry) ?? new Map<string, boolean[]>()
    voices.set(entry, ofEntry.set(network, [...(ofEntry.get(network) ?? []), helpful]))
  }
  const lift = new Map<string, number>()
  for (const [entry, networks] of voices) {
    const share = mean([...networks.values()].map((helpful) => mean(helpful.map(Number))))
    const part = networks.size < FEWEST_NETWORKS ? 0 : Math.round(200 * MOST * certain(share, networks.size)) / 100
    if (part !== 0) lift.set(entry, part)
  }
  return lift
}

/** How far a share is from one half for certain, from -0.5 to 0.5. */
function certain(share: number, count: number): number {
  const middle = (share + SURE ** 2 / (2 * count)) / (1 + SURE ** 2 / count)
  const reach = (SURE / (1 + SURE ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + SURE ** 2 / (4 * count ** 2))
  return Math.sign(middle - 0.5) * Math.max(0, Math.abs(middle - 0.5) - reach)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
