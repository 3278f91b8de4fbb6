import { availableParallelism } from 'node:os'
import type { Outcome } from './cuts.ts'
import type { Results } from './results.ts'

const OURS = 'Shopbell'
const PEER = 'Socket.IO'
const RECOVERY = 'Socket.IO, recovery and retries'

/** The page of the results. */
export function page(results: Results): string {
  return `# The server beside Socket.IO

Written by \`npm run bench:server\`; do not edit. One run, one machine, the same work for all, one after another: ${availableParallelism()} cores, Node ${process.versions.node}.
Times on a machine with other work vary by a third; the ratios, from the same run, say more than the figures.

**${OURS}** is \`shopbell serve\` with its defaults, its own client in the tests with cuts and restarts, on SQLite (\`synchronous=FULL\`).
**${PEER}** 4.8.4 is set up as it comes; **recovery and retries** is \`connectionStateRecovery\` on the server and \`retries: 20\`, \`ackTimeout: 2000\` in the client.
It has no store. To be the same work, its server writes each message to SQLite with the same durability before it is sent on, one statement each, as its tutorial does;
what was missed is not read back from there: an application would have to do that by itself. Both servers run with \`--max-semi-space-size=2\`.

${cuts(results)}
${appends(results)}
${latency(results)}
${idle(results)}
${comeback(results)}`
}

function cuts({ cut, killed, sizes }: Results): string {
  const row = (name: string, { sent, lost, doubled, reordered, cuts: count, kills }: Outcome) =>
    `| ${name} | ${sent} | ${count} | ${kills} | **${lost}** (${percent(lost / sent)}) | **${doubled}** | **${reordered}** |\n`
  return `## Messages lost and doubled

40 conversations, each with somebody who writes twice a second and somebody else who reads, for ${seconds(sizes.cutMs)}. Every connection is cut after 0.8 to 3.8 seconds, whatever is on
its way; in the second half of the table the server is also killed (SIGKILL) every ${seconds(sizes.killEveryMs)} and started again. Then nothing is cut any more, and everybody gets all the time
that they need. Counted is what the reader saw.

| | sent | cuts | kills | lost | doubled | out of order |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${row(OURS, cut.ours)}${row(PEER, cut.peer)}${row(RECOVERY, cut.recovery)}${row(`${OURS}, killed`, killed.ours)}${row(`${PEER}, killed`, killed.peer)}${row(`${RECOVERY}, killed`, killed.recovery)}`
}

function appends({ appends: { ours, postgres, peer, recovery } }: Results): string {
  const row = (name: string, { perSecond, cpu }: typeof ours) =>
    `| ${name} | ${Math.round(perSecond)} | ${ratio(perSecond / peer.perSecond)} | ${cpu.toFixed(2)} ms |\n`
  return `## Durable messages a second

32 senders, each waits for the acknowledgement of one message before it sends the next. Ours come as HTTP requests that are authenticated, checked for their id, and numbered.
The processor time is that of the server over all cores; a Postgres' own is not in it.

| | acknowledged a second | ratio | processor time each |
| --- | ---: | ---: | ---: |
${row(OURS, ours)}${postgres ? row(`${OURS}, one server on Postgres (fsync on)`, postgres) : ''}${row(PEER, peer)}${row(RECOVERY, recovery)}`
}

function latency({ latency: { ours, peer, recovery }, sizes }: Results): string {
  const row = (name: string, { p50, p99, count }: typeof ours) =>
    `| ${name} | ${count} | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms | ${ratio(p99 / ours.p99)} |\n`
  return `## From sent to seen

${sizes.perSecond} messages a second at an even pace, whatever the answers take, into 1,000 conversations with an open reader each; the server has one core, which the system may use for other things as well.

| | messages | half within | 99 % within | ratio |
| --- | ---: | ---: | ---: | ---: |
${row(OURS, ours)}${row(PEER, peer)}${row(RECOVERY, recovery)}`
}

function idle({ idle: { ours, peer }, sizes }: Results): string {
  const row = (name: string, bytes: number) => `| ${name} | ${(bytes / 1024).toFixed(1)} KB | ${ratio(bytes / ours)} |\n`
  return `## Memory of a connection that does nothing

What the resident memory of the server's process grows by when ${sizes.idle} connections are opened, for each; a hundred came and went before. Socket.IO's begin as WebSockets, which costs it least.

| | each | ratio |
| --- | ---: | ---: |
${row(OURS, ours)}${row(PEER, peer)}`
}

function comeback({ comeback: { ours, peer }, sizes }: Results): string {
  const row = (name: string, { firstSecond, busiestSecond, half, all }: typeof ours) =>
    `| ${name} | ${percent(firstSecond)} | ${percent(busiestSecond)} | ${seconds(half)} | ${seconds(all)} |\n`
  return `## After a restart

${sizes.clients} open chats, the server is killed (SIGKILL) and started again. Times begin when it listens. Few in the first second, and in the busiest one, mean that a server which just came up is left to
answer those who write.

| | within the first second | within the busiest second | half are back after | all after |
| --- | ---: | ---: | ---: | ---: |
${row(OURS, ours)}${row(PEER, peer)}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function ratio(value: number): string {
  return `× ${value.toFixed(2)}`
}

function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(1))} s`
}
