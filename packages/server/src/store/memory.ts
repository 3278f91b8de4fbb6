import { createMemoryConversations } from './memory-conversations.ts'
import { createMemoryPeople } from './memory-people.ts'
import { sameBytes } from './same-bytes.ts'
import type { Miss, Store, UploadRecord, Vote } from './store.ts'

/** Makes a store that forgets everything with its page or process: for tests, and for a demo without a back end. */
export function createMemoryStore(): Store {
  let epoch = crypto.randomUUID().slice(0, 8)
  const secrets = new Map<string, Uint8Array>()
  const uploads = new Map<string, { upload: UploadRecord; bytes: Uint8Array; unusedSince: number }>()
  const misses = new Map<string, Miss & { count: number; last: number }>()
  const votes = new Map<string, Vote>()
  const people = createMemoryPeople()
  const conversations = createMemoryConversations(people.visitor, (id) => {
    const upload = uploads.get(id)
    if (upload) upload.unusedSince = 0
  })

  return {
    ...people.store,
    ...conversations.store,

    epoch: async () => epoch,
    async renewEpoch() {
      epoch = crypto.randomUUID().slice(0, 8)
      return epoch
    },
    async secret(purpose) {
      const known = secrets.get(purpose) ?? crypto.getRandomValues(new Uint8Array(32))
      secrets.set(purpose, known)
      return known
    },
    async check() {},
    async close() {},

    async saveUpload(upload, bytes, at) {
      const known = uploads.get(upload.id)
      if (!known) {
        uploads.set(upload.id, { upload, bytes: bytes.slice(), unusedSince: at })
        return 'saved'
      }
      return known.upload.owner === upload.owner && sameBytes(known.bytes, bytes) ? 'same' : 'other'
    },
    upload: async (id) => uploads.get(id)?.upload,
    uploadBytes: async (id) => uploads.get(id)?.bytes,

    async purge({ uploadsBefore, limit, ...bounds }) {
      const unused = [...uploads.values()]
        .filter(({ unusedSince }) => unusedSince > 0 && unusedSince < uploadsBefore)
        .sort((a, b) => a.unusedSince - b.unusedSince)
        .slice(0, limit)
      for (const { upload } of unused) uploads.delete(upload.id)
      return { ...people.purge({ ...bounds, limit }, conversations.hasAny), uploads: unused.length }
    },

    async eraseVisitor(visitor, at) {
      const { left, uploads: sent } = conversations.erase(visitor, at)
      for (const { upload } of [...uploads.values()]) if (upload.owner === visitor || sent.includes(upload.id)) uploads.delete(upload.id)
      for (const nobody of left) people.addNobody(nobody.visitor, nobody.site)
      return { sessions: people.erase(visitor), left }
    },

    async addMiss(miss, at) {
      const key = JSON.stringify([miss.site, miss.locale, miss.query])
      misses.set(key, { ...miss, count: (misses.get(key)?.count ?? 0) + 1, last: at })
    },
    async misses(limit) {
      return [...misses.values()].sort((a, b) => b.count - a.count || b.last - a.last).slice(0, limit)
    },
    async saveVote(vote) {
      votes.set(JSON.stringify([vote.site, vote.locale, vote.entry, vote.voter]), vote)
    },
    async votes(site, locale) {
      const found = [...votes.values()].filter((vote) => vote.site === site && vote.locale === locale)
      return found.map(({ entry, voter, helpful }) => ({ entry, voter, helpful }))
    },
  }
}
