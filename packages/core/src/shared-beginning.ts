import type { ClientStorage } from './storage.ts'

/**
 * Agrees with the other tabs of a browser on the id of the conversation that a visitor is about to begin: whoever comes first chooses.
 * @param ours the id to take when no other tab has chosen
 */
export async function agreeOnBeginning(storage: ClientStorage, key: string, visitor: string, ours: string): Promise<string> {
  const chosen = async () => {
    const [who, id] = ((await storage.get(key)) ?? '').split(' ')
    // What somebody else began is of no use to this visitor.
    return who === visitor ? id : undefined
  }
  const theirs = await chosen()
  if (theirs) return theirs
  await storage.set(key, `${visitor} ${ours}`)
  // Two tabs may have written at once: the one that is there now is it.
  return (await chosen()) ?? ours
}
