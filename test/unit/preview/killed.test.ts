import { describeKills } from './kills.ts'

/** A sample; test/slow/previews.test.ts takes every call. */
describeKills(11)
