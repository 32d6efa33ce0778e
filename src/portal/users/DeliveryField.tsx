// How the person gets the password: by a link that nobody else sees, or from whoever acts.
import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { type Delivery, deliveries } from '../../contract/user-resource.ts'
import { passwordLinkHours } from '../../domain/user.ts'
import { useSettingsText } from '../settings/words.ts'

export function DeliveryField({
  value,
  onChange,
}: {
  value: Delivery
  onChange: (delivery: Delivery) => void
}) {
  const t = useSettingsText('addUser')
  const hints = {
    password_link: t('password_linkHint', { hours: String(passwordLinkHours) }),
    temporary_password: t('temporary_passwordHint'),
  }
  return (
    <Field label={t('delivery')}>
      <RadioGroup value={value} onChange={(_, { value: chosen }) => onChange(chosen as Delivery)}>
        {deliveries.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <>
                {t(one)}
                <span className="option-hint">{hints[one]}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
