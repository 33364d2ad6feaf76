/** docs/mutants.md: a row for each folder of src, a column for each seed. */
const HEAD = `# Mutants

\`npm run mutate -- --record\` changes one place of src at a time, runs the tests of \`npm test\` that reach it, and writes
the share that they notice. Of each folder and seed a sample of 100 is taken. What counts, how to read a survivor, and
what to do about it is in [docs/testing.md](testing.md#mutants).
`

/** In the cell of a sample that nobody has tested. */
const NOT_YET = '–'

/** By folder, then by seed: the share in percent. */
export type Shares = ReadonlyMap<string, ReadonlyMap<number, number>>

/** Reads the table of the page back. */
export function readShares(page: string): Map<string, Map<number, number>> {
  const rows = page.split('\n').filter((line) => line.startsWith('|'))
  const cells = (row: string): string[] =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const seeds = cells(rows[0] ?? '')
    .slice(1)
    .map((cell) => Number(cell.replace('seed ', '')))
  return new Map(
    rows.slice(2).map((row) => {
      const [name = '', ...shares] = cells(row)
      const known = shares.flatMap((share, column): [number, number][] =>
        share === NOT_YET ? [] : [[seeds[column] ?? 0, Number.parseInt(share, 10)]],
      )
      return [name.replaceAll('`', '').replace('src/', ''), new Map(known)]
    }),
  )
}

/** The page, from the shares. */
export function renderShares(shares: Shares): string {
  const seeds = [...new Set([...shares.values()].flatMap((bySeed) => [...bySeed.keys()]))].sort(
    (a, b) => a - b,
  )
  const rows = [...shares]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, bySeed]) =>
      [
        `\`src/${folder}\``,
        ...seeds.map((seed) => (bySeed.has(seed) ? `${bySeed.get(seed)} %` : NOT_YET)),
      ].join(' | '),
    )
  return [
    HEAD,
    `| folder | ${seeds.map((seed) => `seed ${seed}`).join(' | ')} |`,
    `| --- |${seeds.map(() => ' ---: |').join('')}`,
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n')
}
