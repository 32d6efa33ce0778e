// The frame of a wizard: steps, one column, the rail beside it, and the way back, out and on.
import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useLanguage, useText } from '../language.tsx'
import { Facts } from '../ui/Facts.tsx'
import { moneyOf, moneyText } from '../ui/money.ts'
import { Page } from '../ui/Page.tsx'
import { Steps } from '../ui/Steps.tsx'
import { Specimen } from './Specimen.tsx'

function Rail() {
  const t = useText('offers')
  const { language } = useLanguage()
  const amount = moneyText(language, moneyOf(1_234_567.5, 'BRL'))
  return (
    <aside className="basket" aria-label={t('chosen')}>
      <h2>{t('chosen')}</h2>
      <ul>
        <li>
          <div>
            <strong>Northstar Collaboration Suite for Frontline Workers</strong>
            <span className="hint">{`25 × ${amount} · ${t('annual')}`}</span>
          </div>
          <span className="amount">{amount}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('removeNamed', { name: 'Northstar' })}
          />
        </li>
      </ul>
      <dl className="totals">
        <div>
          <dt>{t('total')}</dt>
          <dd className="amount">{amount}</dd>
        </div>
      </dl>
    </aside>
  )
}

function End() {
  const t = useText('wizard')
  const common = useText('common')
  return (
    <div className="buttons wizard-end">
      <Button>{t('back')}</Button>
      <span className="wizard-next">
        <Button appearance="transparent">{common('cancel')}</Button>
        <Button appearance="primary">{t('nextSubscriptions')}</Button>
      </span>
    </div>
  )
}

export function WizardPart() {
  const t = useText('wizard')
  const customers = useText('customers')
  const names = [t('details'), t('subscriptions'), t('review'), t('confirmation')]
  return (
    <>
      {names.map((name, at) => (
        <Specimen key={name} name={`Wizard steps: ${at + 1} of ${names.length}`}>
          <Steps names={names} at={at} />
        </Specimen>
      ))}
      <Specimen name="Wizard page">
        <Page
          title={t('review')}
          parents={[{ to: '/customers', label: customers('title') }]}
          toolbar={<Steps names={names} at={2} />}
        >
          <div className="with-rail">
            <Facts
              of={[
                [customers('company'), 'Livraria Pedra Azul Ltda.'],
                [customers('domain'), 'pedra-azul.example'],
                [t('contact'), 'Inês Prado, ines.prado@pedra-azul.example, +55 11 5555 0101'],
                [t('address'), 'Rua das Acácias 4100, conjunto 72, São Paulo, SP, 01310-100'],
              ]}
            />
            <Rail />
          </div>
          <End />
        </Page>
      </Specimen>
    </>
  )
}
