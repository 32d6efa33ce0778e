// The trial sign-in at the provider, and what the provider has said in it.
import { Button } from '@fluentui/react-components'
import { trySignOn } from '../../contract/sign-on.ts'
import type { SignOn, SignOnTrial } from '../../contract/sign-on-resource.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Message } from '../ui/Message.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { When } from '../ui/When.tsx'
import { useSignOnSettingsText } from './words.ts'

export function Trial({ held: { lastTrial, lastFailure } }: { held: SignOn }) {
  const t = useSignOnSettingsText('signOnPage')
  const act = useAct(trySignOn)
  const begin = () =>
    act.mutate({}, { onSuccess: ({ url }) => url !== undefined && location.assign(url) })
  return (
    <section>
      <h2>{t('test')}</h2>
      <p className="hint">{t('testHint')}</p>
      <Refusal error={act.error} />
      {lastTrial !== undefined && <LastTrial of={lastTrial} />}
      {lastFailure && (
        <Message>
          {t('lastFailure', { reason: lastFailure.reason })} <When at={lastFailure.date} time />
        </Message>
      )}
      <p>
        <Button onClick={begin} disabledFocusable={act.isPending}>
          {t('testGo')}
        </Button>
      </p>
    </section>
  )
}

function LastTrial({ of }: { of: SignOnTrial }) {
  const t = useSignOnSettingsText('signOnPage')
  if (!of.isCurrent) return <Message tone="warning">{t('triedOld')}</Message>
  if (!of.worked)
    return (
      <Message tone="problem">
        {t('failed', { reason: of.problem ?? '' })} <When at={of.date} time />
      </Message>
    )
  return (
    <>
      <Message tone="done">
        {t('tried')} <When at={of.date} time />
      </Message>
      <Said of={of} />
    </>
  )
}

function Said({ of }: { of: SignOnTrial }) {
  const t = useSignOnSettingsText('signOnPage')
  const role = useText('roles')
  const common = useText('common')
  const { subject = '', email: address, roles } = of
  const names = roles?.map((one) => role(one)).join(' · ')
  return (
    <Facts
      of={[
        [t('subject'), subject],
        [
          t('address'),
          address === undefined
            ? t('notSaid')
            : t(of.emailVerified === true ? 'verified' : 'notVerified', { address }),
        ],
        [t('secondFactor'), of.secondFactor === true ? t('asked') : t('notAsked')],
        ...(names === undefined ? [] : [[t('roles'), names || common('noRoles')] as const]),
        [t('saysWhen'), of.saysWhen === true ? t('yes') : t('saysWhenNo')],
        [t('endsSessions'), of.endsSessions === true ? t('yes') : t('no')],
      ]}
    />
  )
}
