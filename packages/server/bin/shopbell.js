#!/usr/bin/env node
// Before anything is imported: on a Node without SQLite the program would end before its first line, with a trace and no advice.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(`This is Node ${process.versions.node}; the Shopbell server needs 22.13 or later. Install a newer Node and try again.`)
  process.exit(1)
}
await import('../dist/main.js')
