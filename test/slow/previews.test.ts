import { describeKills } from '../unit/preview/kills.ts'
import { describeChurn } from './nightly/describe-churn.ts'

describeKills(1)
// One seed here; the rest every night (test/slow/nightly).
describeChurn(20261125, 1)
