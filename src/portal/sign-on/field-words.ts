// What the fields of single sign-on are called, and what is wrong with them.
import type { SignOn } from '../../contract/sign-on-resource.ts'
import { useText } from '../language.tsx'
import type { Errors } from '../ui/form.ts'
import type { Values } from './values.ts'
import { useSignOnSettingsText } from './words.ts'

export function useFieldLabels(): Readonly<Record<keyof Values, string>> {
  const t = useSignOnSettingsText('signOnPage')
  return {
    issuer: t('issuer'),
    clientId: t('clientId'),
    clientSecret: t('clientSecret'),
    scopes: t('scopes'),
    state: t('state'),
    createsPeople: t('createsPeople'),
    roleClaim: t('roleClaim'),
    roleMap: t('roleMap'),
    provesTwice: t('provesTwice'),
    strongAcr: t('strongAcr'),
    vouchesForEmail: t('vouchesForEmail'),
  }
}

export function useFieldChecks(held: SignOn): (values: Values) => Errors<Values> {
  const t = useSignOnSettingsText('signOnPage')
  const common = useText('common')
  const need = (value: string) => (value.trim() === '' ? common('required') : undefined)
  return ({ issuer, clientId, clientSecret, roleClaim, roleMap }) => ({
    issuer: need(issuer),
    clientId: need(clientId),
    clientSecret: held.issuer === undefined ? need(clientSecret) : undefined,
    roleClaim: roleMap.length > 0 && roleClaim.trim() === '' ? t('claimNeeded') : undefined,
    roleMap: roleMap.some(({ value }) => value.trim() === '') ? t('mapNeeded') : undefined,
  })
}
