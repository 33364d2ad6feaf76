/**
 * Suites that play whole rollouts or start processes: begun last, they would keep one worker busy while the others are
 * done.
 */
const LONG = /[/\\](?:e2e|conformance|contract|scenarios)[/\\]/

/**
 * Jest's order, without what it remembers of earlier runs, knows only how large a file is; a short file may play a long
 * table.
 */
export default class LongestFirst {
  sort(tests) {
    const size = ({ path, context }) => context.hasteFS.getSize(path) ?? 0
    return [...tests].sort((a, b) => LONG.test(b.path) - LONG.test(a.path) || size(b) - size(a))
  }

  allFailedTests(tests) {
    return tests
  }

  cacheResults() {}
}
