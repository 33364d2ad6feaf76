import { describeKills } from '../../support/preview/crash-injection.ts'

/** A sample; test/slow/previews/previews.test.ts takes every call. */
describeKills(11)
