import { after, before, describe } from 'node:test'
import { skipWithout } from '../testing/programs.ts'
import { startTestPostgres, type TestPostgres } from '../testing/test-postgres.ts'
import { storeContract } from './contract.ts'
import { createPostgresStore } from './postgres.ts'
import { openPostgres } from './postgres-pool.ts'

const skip = skipWithout('postgres')

describe('Postgres', { skip }, () => {
  let postgres: TestPostgres
  before(async () => {
    postgres = await startTestPostgres()
  })
  after(() => postgres.remove())

  storeContract('Postgres', async () => createPostgresStore(await openPostgres(await postgres.createDatabase())))
})
