import { describeChurn } from './describe-churn.ts'

// The other half runs beside it, in churn.test.ts.
describeChurn(20261134, 12)
