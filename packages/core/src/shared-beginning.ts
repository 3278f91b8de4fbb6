import type { ClientStorage } from './storage.ts'

/**
 * Agrees with the other tabs of a browser on the id of the conversation that a visitor is about to begin: whoever comes first chooses.
 * @param ours the id to take when no other tab has chosen
 */
export async function agreeOnBeginning(storage: ClientStorage, key: string, visitor: string, ours: string): Promise<string> {
  const idIn = (kept = '') => {
    const [who, id] = kept.split(' ')
    // What somebody else began is of no use to this visitor.
    return who === visitor ? id : undefined
  }
  const kept = await storage.get(key)
  return idIn(kept) ?? idIn(await storage.swap(key, kept, `${visitor} ${ours}`)) ?? ours
}
