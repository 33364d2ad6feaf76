// Counts the syllables of new verses, as well as English lets itself be counted.
import { openDatabase } from './lib/database.js'
import { onShutdown } from './lib/shutdown.js'
import { countSyllables } from './lib/syllables.js'

const database = openDatabase()
const next = database.prepare('SELECT id, line FROM verses WHERE syllables IS NULL ORDER BY id LIMIT 10')
const store = database.prepare('UPDATE verses SET syllables = ? WHERE id = ?')
const IDLE_MS = 500

let timer = setTimeout(work, 0)
onShutdown(() => clearTimeout(timer))
console.log('worker waits for verses')

function work() {
  const batch = next.all()
  for (const { id, line } of batch) {
    store.run(countSyllables(line), id)
    console.log(`verse ${id} counted`)
  }
  timer = setTimeout(work, batch.length === 0 ? IDLE_MS : 0)
}
