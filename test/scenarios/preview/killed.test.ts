import { describeCrashes } from '../../support/preview/crash-injection.ts'

/** A sample; test/slow/previews/previews.test.ts takes every call. */
describeCrashes(11)
