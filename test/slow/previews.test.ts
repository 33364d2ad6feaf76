import { describeKills } from '../unit/preview/kills.ts'
import { describeChurn } from './previews/describe-churn.ts'

describeKills(1)
// The other half runs beside it, in previews-more.test.ts.
describeChurn(20261125, 9)
