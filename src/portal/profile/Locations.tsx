// The company's locations with their MPN IDs, and a new one, which cannot be deleted.
import { Button } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { addLocation, listLocations } from '../../contract/locations.ts'
import { countries } from '../../domain/region.ts'
import { useAct, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { CountryOptions } from '../ui/CountryOptions.tsx'
import { useCountry } from '../ui/country.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Paging } from '../ui/Paging.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFieldChecks, useFieldLabels } from './fields.ts'
import { useProfileText } from './words.ts'

const route = getRouteApi('/signed-in/settings/organization')
const size = 50

export function Locations() {
  const t = useProfileText('locations')
  const ids = useProfileText('identifiers')
  const common = useText('common')
  const session = useSession()
  const country = useCountry()
  const { after } = route.useSearch()
  const { items, continuationToken } = useRead(listLocations, {
    query: { size },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  const [isOpen, open] = useState(false)
  return (
    <section>
      <h2>{t('title')}</h2>
      {items.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <DataTable
          label={t('title')}
          rows={items}
          keyOf={({ mpnId }) => mpnId}
          nameOf={({ name }) => name}
          columns={[
            { label: t('name'), cell: ({ name }) => name },
            {
              label: ids('location'),
              cell: ({ mpnId, isHeadquarters, isAssociated }) =>
                [
                  mpnId,
                  ...(isHeadquarters ? [t('headquarters')] : []),
                  ...(isAssociated ? [t('associated')] : []),
                ].join(', '),
            },
            { label: common('country'), cell: (row) => country(row.country) },
            { label: t('status'), cell: ({ status }) => t(status) },
          ]}
          details={({ address = '–', contact = '–' }) => (
            <p>
              {t('details')}: {address}; {contact}
            </p>
          )}
        />
      )}
      {(after !== undefined || continuationToken !== undefined) && (
        <Paging
          shown={items.length}
          isFirst={after === undefined}
          first={{}}
          next={continuationToken === undefined ? undefined : { after: continuationToken }}
        />
      )}
      {isOpen ? (
        <NewLocation onDone={() => open(false)} />
      ) : (
        mayUse(addLocation, session) && (
          <div className="buttons">
            <Button onClick={() => open(true)}>{t('add')}</Button>
          </div>
        )
      )}
    </section>
  )
}

function NewLocation({ onDone }: { onDone: () => void }) {
  const t = useProfileText('locations')
  const profile = useProfileText('profile')
  const common = useText('common')
  const { organization } = useSession()
  const notify = useNotify()
  const act = useAct(addLocation)
  const check = useFieldChecks()
  const labels = { ...useFieldLabels(), name: t('name'), country: common('country') }
  const initial = {
    name: '',
    addressLine1: '',
    addressLine2: '',
    city: '',
    state: '',
    postalCode: '',
    country: organization.country,
    firstName: '',
    lastName: '',
    email: '',
    phoneNumber: '',
  }
  const form = useForm(initial, (values) =>
    check(values, ['name', 'addressLine1', 'city', 'firstName', 'lastName', 'email']),
  )
  const add = ({ name, firstName, lastName, email, phoneNumber, ...address }: typeof initial) =>
    act.mutate(
      { body: { name, address, contact: { firstName, lastName, email, phoneNumber } } },
      {
        onSuccess: ({ mpnId }) => {
          notify(t('added', { name, mpnId }))
          onDone()
        },
      },
    )
  const field = (name: Exclude<keyof typeof initial, 'country'>) => (
    <TextField
      key={name}
      form={form}
      name={name}
      label={labels[name]}
      optional={['addressLine2', 'state', 'postalCode', 'phoneNumber'].includes(name)}
      {...(name === 'phoneNumber'
        ? { hint: t('phoneHelp') }
        : name === 'email'
          ? { hint: t('workEmail') }
          : {})}
    />
  )
  return (
    <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={add}>
      <p className="hint">{t('addLead')}</p>
      {(['name', 'addressLine1', 'addressLine2', 'city', 'state', 'postalCode'] as const).map(
        field,
      )}
      <SelectField form={form} name="country" label={labels.country}>
        <CountryOptions codes={countries} />
      </SelectField>
      {(['firstName', 'lastName', 'email', 'phoneNumber'] as const).map(field)}
      <div className="buttons">
        <SubmitButton label={t('add')} busy={act.isPending} />
        <Button onClick={onDone}>{profile('cancel')}</Button>
      </div>
    </FormWithSummary>
  )
}
