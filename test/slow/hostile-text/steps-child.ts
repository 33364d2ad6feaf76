/**
 * Measures in steps how every function that takes foreign text grows with it, and says on its standard output which of
 * them grow faster than the text. With a module as its argument it measures the functions that this one exports. Run by
 * hostile-text.test.ts: it counts the built-in functions of its whole process.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { StepCounter } from './steps.ts'
import { NAMES, ofOneClass, ofTwoClasses } from './texts.ts'

type Texts = readonly (readonly [string, string])[]

/**
 * Of a text twice as long: a linear function takes 2 times the steps, a quadratic one 4. What some do once per text is
 * let pass.
 */
const MOST_GROWTH = 2.5
const ONCE = 10_000
/** In characters. Beyond them a function may cut the text, and hide what it does before. */
const OF_TWO = 400
const OF_ONE = process.argv[2] === undefined ? 8_000 : 1_000

const [planted] = process.argv.slice(2)
const counter = await StepCounter.begin(pathToFileURL(resolve(planted ?? 'src')).href)
// Only now: V8 counts in what it compiles after the counter has begun.
const { answered, readers, readersOf } = await import('./functions.ts')

const stepsOf = (read: (text: string) => unknown, texts: Texts): Promise<number> =>
  counter.of(async () => {
    for (const [, text] of texts) await answered(() => read(text))
  })

for await (const { name, read } of planted === undefined ? readers() : readersOf(planted)) {
  // What is done once for a process is done before.
  await stepsOf(read, ofOneClass(64))
  const fault =
    (await faultOf(read, ofOneClass, OF_ONE)) ??
    (await firstOf(NAMES, (first) => faultOf(read, (length) => ofTwoClasses(first, length), OF_TWO)))
  console.log(fault === undefined ? `done ${name}` : `fault ${name} of ${fault}`)
}
console.log('all')

/** The first text of which it is so; all of them are measured at once while it is of none. */
async function faultOf(
  read: (text: string) => unknown,
  texts: (length: number) => Texts,
  length: number,
): Promise<string | undefined> {
  const [once, twice] = [texts(length), texts(2 * length)]
  if (!growsTooFast(await stepsOf(read, once), await stepsOf(read, twice))) return undefined
  return firstOf(once.entries(), async ([at, text]) => {
    const steps = await stepsOf(read, [text])
    const more = await stepsOf(read, twice.slice(at, at + 1))
    return growsTooFast(steps, more)
      ? `${text[0]}: ${length} characters take ${steps} steps, twice as many ${more}`
      : undefined
  })
}

async function firstOf<T>(
  all: Iterable<T>,
  look: (one: T) => Promise<string | undefined>,
): Promise<string | undefined> {
  for (const one of all) {
    const found = await look(one)
    if (found !== undefined) return found
  }
  return undefined
}

function growsTooFast(steps: number, twice: number): boolean {
  return twice > MOST_GROWTH * steps + ONCE || twice === Number.POSITIVE_INFINITY
}
