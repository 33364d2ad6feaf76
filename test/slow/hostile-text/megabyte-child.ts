/**
 * Gives every function that takes foreign text a megabyte of each class of character, and says on its standard output
 * what it begins and ends. Run by hostile-text.test.ts in a process of its own: what blocks it cannot be interrupted
 * from inside.
 */
import { answered, readers } from './functions.ts'
import { ofOneClass } from './texts.ts'

const TEXTS = ofOneClass(1_000_000)

for await (const { name, read } of readers()) {
  for (const [kind, text] of TEXTS) {
    console.log(`begin ${name}: ${kind}`)
    await answered(() => read(text))
  }
  console.log(`done ${name}`)
}
console.log('all')
