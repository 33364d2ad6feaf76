import { describeCrashes } from '../../support/preview/describe-crashes.ts'

/** A sample; test/slow/previews/previews.test.ts takes every call. */
describeCrashes(11)
