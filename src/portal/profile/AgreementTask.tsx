// What is left to do before the company can sell: its partner agreement. Fetched by partners alone.
import { lazy } from 'react'
import { listPartnerAgreements } from '../../contract/partner-agreements.ts'
import { usePeek } from '../api.ts'
import { owedAgreement } from './owed-agreement.ts'

const OwedSignature = lazy(async () => ({
  default: (await import('./OwedSignature.tsx')).OwedSignature,
}))

export function AgreementTask() {
  const items = usePeek(listPartnerAgreements, {})?.items ?? []
  return owedAgreement(items) && <OwedSignature />
}
