import { describeCrashes } from '../../support/preview/describe-crashes.ts'
import { describeChurn } from '../nightly/describe-churn.ts'

describeCrashes(1)
// One seed here; the rest every night (test/slow/nightly).
describeChurn(20261125, 1)
