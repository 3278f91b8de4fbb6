import type pg from 'pg'

/**
 * Loads the driver, which only those need who have a Postgres.
 * @throws when it is not installed, with what to do
 */
export async function loadPostgresDriver(): Promise<typeof pg> {
  try {
    return (await import('pg')).default
  } catch (cause) {
    throw new Error('A Postgres database needs the package pg, which is not installed; install it with: npm install pg', { cause })
  }
}
