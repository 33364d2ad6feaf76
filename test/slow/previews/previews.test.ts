import { describeKills } from '../../support/preview/crash-injection.ts'
import { describeChurn } from '../nightly/describe-churn.ts'

describeKills(1)
// One seed here; the rest every night (test/slow/nightly).
describeChurn(20261125, 1)
