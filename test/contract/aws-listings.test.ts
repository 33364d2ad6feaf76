import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { listingCallsOf } from '../support/aws/listing-calls.ts'
import { LISTINGS } from '../support/aws/listings.ts'
import { sourcesUnder } from '../support/syntax.ts'

/** What has no `bounded`, and why it ends. */
const ENDS_OTHERWISE: Readonly<Record<string, string>> = {
  'ecs/task-reasons.ts: paginateBackwards': 'a stream ends with the same token again; twenty pages at most',
}

/** Commands of listings that are sent as they are, and why one page is all. */
const ONE_PAGE: Readonly<Record<string, string>> = {
  'ecr/image-repository.ts: DescribeImagesCommand': 'asks for one image',
  'ecr/image-scanner.ts: DescribeImageScanFindingsCommand':
    'counts are of all findings, and a page is enough to show',
  'ecs/task-reasons.ts: ListTasksCommand': 'times for the timeline: any of the tasks tell them',
  'elb/ingress.ts: DescribeRulesCommand': 'asks for one rule',
  'elb/preview-load-balancers.ts: DescribeTargetGroupsCommand': 'asks for one target group',
  'elb/target-groups.ts: DescribeTargetGroupsCommand': 'asks for one target group',
  'logs/log-groups.ts: DescribeLogGroupsCommand': 'sorted by name: the one looked for comes first',
  'logs/log-source.ts: GetLogEventsCommand': 'a page at every tick, while a task runs',
  'rds/snapshots.ts: DescribeDBClusterSnapshotsCommand': 'asks for one snapshot',
  'rds/snapshots.ts: DescribeDBSnapshotsCommand': 'asks for one snapshot',
}

const sources = sourcesUnder(['src/aws']).map(({ file, text }) => ({
  file: file.replace('src/aws/', ''),
  text,
}))
const calls = sources.map(listingCallsOf)

/** `DescribeRulesCommand` of every SDK client that has a paginator for it. */
async function paged(): Promise<ReadonlySet<string>> {
  const clients = readdirSync('node_modules/@aws-sdk').filter((name) => name.startsWith('client-'))
  const modules = await Promise.all(clients.map((name) => import(`@aws-sdk/${name}`)))
  return new Set(
    modules.flatMap((client: object) =>
      Object.keys(client).flatMap((name) => {
        const operation = /^paginate(.+)$/.exec(name)?.[1]
        return operation === undefined ? [] : [`${operation}Command`]
      }),
    ),
  )
}

describe('AWS listings end by the same rules', () => {
  it('every paginator is bounded', () => {
    const found = calls.flatMap(({ paginators }) => paginators)
    const unbounded = found.filter(({ action }) => action === undefined)
    expect(unbounded.map(({ file, paginator }) => `${file}: ${paginator}`)).toEqual(
      Object.keys(ENDS_OTHERWISE),
    )
  })

  it('every bounded one is in the table that test/scenarios/aws/paging.test.ts reads page by page', () => {
    const found = calls.flatMap(({ paginators }) =>
      paginators.flatMap(({ file, action }) => (action === undefined ? [] : [`${file} ${action}`])),
    )
    expect(LISTINGS.map(({ file, action }) => `${file} ${action}`).sort()).toEqual([...found].sort())
  })

  it('no token is carried by hand', () => {
    expect(calls.flatMap(({ byHand }) => byHand)).toEqual([
      'logs/log-source.ts: a token in GetLogEventsCommand',
    ])
  })

  it('a command that the SDK can page is sent as it is only where one page is all', async () => {
    const known = await paged()
    expect(known.size).toBeGreaterThan(100)
    const found = calls
      .flatMap(({ commands }) => commands)
      .filter((one) => known.has(one.split(': ')[1] ?? ''))
    expect([...new Set(found)].sort()).toEqual(Object.keys(ONE_PAGE))
  })

  it.each([
    ['do { page = await read(token); token = page.nextToken } while (token)', 'a loop over tokens'],
    ['while (more) Marker = (await read(Marker)).NextMarker', 'a loop over tokens'],
    [
      'for (;;) { const { LastEvaluatedKey } = await read(); if (!LastEvaluatedKey) break }',
      'a loop over tokens',
    ],
    [
      'const read = (NextToken) => client.send(new ListTasksCommand({ NextToken }))',
      'a token in ListTasksCommand',
    ],
  ])('%s is found', (text, what) => {
    expect(listingCallsOf({ file: 'a.ts', text }).byHand).toEqual([`a.ts: ${what}`])
  })

  it.each([
    ["paginateListTasks(bounded('ecs:ListTasks', client), input)", 'ecs:ListTasks'],
    [
      "const action = 'ecs:ListTasks'; ecs.paginateListTasks(bounded(action, this.#client), input)",
      'ecs:ListTasks',
    ],
    ['paginateListTasks({ client }, input)', undefined],
  ])('%s is bounded as %s', (text, action) => {
    expect(listingCallsOf({ file: 'a.ts', text: `class A { #client; m() { ${text} } }` }).paginators).toEqual(
      [{ file: 'a.ts', paginator: 'paginateListTasks', action }],
    )
  })
})
