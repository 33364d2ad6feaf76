import { describeChurn } from './describe-churn.ts'

describeChurn(20261125, 9)
