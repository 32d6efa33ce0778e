// Small things that say something: badges, chips, messages, dates, amounts, facts, a timeline.
import { useLanguage, useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { Chip } from '../ui/Chip.tsx'
import { CorrelationId } from '../ui/CorrelationId.tsx'
import { useCountry } from '../ui/country.ts'
import { useDay } from '../ui/day.ts'
import { Facts } from '../ui/Facts.tsx'
import { Message } from '../ui/Message.tsx'
import { moneyOf, moneyText } from '../ui/money.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { TenantId } from '../ui/TenantId.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { UntilDay } from '../ui/UntilDay.tsx'
import { When } from '../ui/When.tsx'
import { Specimen } from './Specimen.tsx'
import { companies, correlationId, session } from './samples.ts'

type Look = Parameters<typeof StatusBadge>[0]['look']

function Badges() {
  const t = useText('states')
  const mails = useDeskText('mails')
  const jobs = useDeskText('jobs')
  const subscription = useText('subscription')
  const labels: Readonly<Record<Look, string>> = {
    draft: t('draft'),
    waiting: jobs('waiting'),
    sent: t('sent'),
    opened: t('opened'),
    accepted: t('accepted'),
    active: t('active'),
    suspended: subscription('suspended'),
    expired: t('expired'),
    declined: t('declined'),
    revoked: t('revoked'),
    failed: mails('failed'),
  }
  return (
    <div className="gallery-row">
      {Object.entries(labels).map(([look, label]) => (
        <StatusBadge key={look} look={look as Look} label={label} />
      ))}
    </div>
  )
}

function Chips() {
  const t = useText('customers')
  const day = useDay()
  return (
    <span className="chips">
      <Chip>{t('sold')}</Chip>
      <Chip tone="info">{t('administered', { date: day(session.now) })}</Chip>
      <Chip tone="warning">{t('notAdministered')}</Chip>
      <Chip
        tone="info"
        remove={t('removeFilter', { name: 'Nube Clara' })}
        onRemove={() => undefined}
      >
        Nube Clara
      </Chip>
    </span>
  )
}

function Course() {
  const t = useText('requests')
  const state = useText('states')
  const first = [
    { what: t('drafted'), at: '2026-03-30T08:00:00Z', look: 'done' as const },
    { what: t('sent'), at: '2026-03-31T09:12:00Z', look: 'done' as const },
    { what: t('opened'), at: '2026-04-02T17:45:00Z', look: 'done' as const },
  ]
  const who = companies[1]?.name
  return (
    <>
      <Specimen name="Timeline: waiting">
        <Timeline
          label={t('course')}
          events={[...first, { what: t('expires'), at: '2026-04-30T08:00:00Z', look: 'later' }]}
        />
      </Specimen>
      <Specimen name="Timeline: ended well">
        <Timeline
          label={`${t('course')} (${state('accepted')})`}
          events={[
            ...first,
            { what: state('accepted'), at: '2026-04-03T10:00:00Z', who, look: 'done' },
          ]}
        />
      </Specimen>
      <Specimen name="Timeline: ended ill">
        <Timeline
          label={`${t('course')} (${state('declined')})`}
          events={[
            ...first,
            { what: state('declined'), at: '2026-04-03T10:00:00Z', who, look: 'problem' },
          ]}
        />
      </Specimen>
    </>
  )
}

function Dates() {
  const common = useText('common')
  const t = useText('resellers')
  const mails = useDeskText('mails')
  const offers = useText('offers')
  const country = useCountry()
  const { language } = useLanguage()
  const amounts = [
    [1_234_567.5, 'EUR'],
    [-12_345, 'JPY'],
    [0, 'BRL'],
    [990, 'CLP'],
  ] as const
  return (
    <Facts
      of={[
        [t('since'), <When key="day" at={session.now} />],
        [mails('created'), <When key="time" at={session.now} time />],
        [t('tenantAdmin'), <UntilDay key="until" at={session.now} />],
        [common('country'), country('GS')],
        [
          offers('total'),
          amounts
            .map(([major, currency]) => moneyText(language, moneyOf(major, currency)))
            .join(' · '),
        ],
        [common('name'), companies[1]?.name],
      ]}
    />
  )
}

export function WordsPart() {
  const shell = useText('shell')
  const signIn = useText('signIn')
  const resellers = useText('resellers')
  const draft = useText('draft')
  return (
    <>
      <Specimen name="Status badges">
        <Badges />
      </Specimen>
      <Specimen name="Chips: facts, and a filter that can be removed">
        <Chips />
      </Specimen>
      <Course />
      <Specimen name="Dates, amounts, facts">
        <Dates />
      </Specimen>
      <Specimen name="Ids">
        <TenantId id={session.organization.tenantId} />
        <CorrelationId id={correlationId} />
      </Specimen>
      <Specimen name="Tabs">
        <Tabs
          label={shell('menu')}
          tabs={[
            { to: '/gallery/words', label: shell('customers') },
            { to: '/customers', label: shell('resellers') },
            { to: '/providers', label: shell('providers') },
            { to: '/catalog', label: shell('partnerRelationships') },
          ]}
        />
      </Specimen>
      <Specimen name="Messages">
        <Message>{signIn('needed')}</Message>
        <Message tone="done" title={resellers('title')}>
          {signIn('passwordSet')}
        </Message>
        <Message tone="warning" title={draft('linkGone')}>
          {draft('linkGoneBody')}
        </Message>
        <Message tone="problem">{draft('lostLink')}</Message>
      </Specimen>
    </>
  )
}
