// One organization profile of the membership directory: added, changed, put out of use and back.
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReplyOf } from '../../contract/endpoint.ts'
import {
  addMembershipProfile,
  changeMembershipProfile,
  readMembershipProfile,
} from '../../contract/membership.ts'
import { isMpnId } from '../../domain/membership.ts'
import { countries } from '../../domain/region.ts'
import { useAct, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { RefusalOrReload, useReload } from '../ui/ChangedElsewhere.tsx'
import { CountryOptions } from '../ui/CountryOptions.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMembershipText } from './words.ts'

const route = getRouteApi('/signed-in/membership/profiles/$mpnId')

export function NewProfilePage() {
  const t = useMembershipText('directory')
  return (
    <Page
      title={t('add')}
      needs={addMembershipProfile}
      parents={[{ to: '/membership', label: t('title') }]}
      narrow
    >
      <ProfileForm held={null} reload={() => {}} />
    </Page>
  )
}

export function ProfilePage() {
  const t = useMembershipText('directory')
  const { mpnId } = route.useParams()
  return (
    <Page
      title={t('edit', { mpnId })}
      needs={changeMembershipProfile}
      parents={[{ to: '/membership', label: t('title') }]}
      narrow
    >
      <Held mpnId={mpnId} />
    </Page>
  )
}

function Held({ mpnId }: { mpnId: string }) {
  const held = useRead(readMembershipProfile, { params: { mpnId } })
  const { turn, reload } = useReload()
  return <ProfileForm key={turn} held={held} reload={reload} />
}

const nothing = { mpnId: '', globalMpnId: '', name: '', country: '', city: '', status: 'active' }

function useProfileForm(held: ReplyOf<typeof readMembershipProfile> | null) {
  const t = useMembershipText('directory')
  const common = useText('common')
  const need = (text: string) => (text.trim() === '' ? common('required') : undefined)
  const number = (text: string) => (isMpnId(text.trim()) ? undefined : t('mpnBad'))
  const { mpnId, globalMpnId, name, country, city, status } = held ?? nothing
  return useForm({ mpnId, globalMpnId, name, country, city, status }, (values) => ({
    mpnId: need(values.mpnId) ?? number(values.mpnId),
    globalMpnId: values.globalMpnId.trim() === '' ? undefined : number(values.globalMpnId),
    name: need(values.name),
    country: need(values.country),
  }))
}

function ProfileForm({
  held,
  reload,
}: {
  held: ReplyOf<typeof readMembershipProfile> | null
  reload: () => void
}) {
  const t = useMembershipText('directory')
  const common = useText('common')
  const navigate = useNavigate()
  const notify = useNotify()
  const [add, change] = [useAct(addMembershipProfile), useAct(changeMembershipProfile)]
  const form = useProfileForm(held)
  const labels = {
    mpnId: common('mpnId'),
    globalMpnId: t('global'),
    name: t('name'),
    country: common('country'),
    city: t('city'),
    status: t('status'),
  }
  const onSuccess = () => {
    notify(t('saved'))
    void navigate({ to: '/membership' })
  }
  const save = (values: typeof form.values) => {
    const mpnId = values.mpnId.trim()
    const globalMpnId = values.globalMpnId.trim()
    const status = values.status === 'inactive' ? 'inactive' : 'active'
    const fields = {
      name: values.name.trim(),
      country: values.country,
      city: values.city.trim(),
      status,
    } as const
    if (held === null)
      add.mutate(
        { body: { mpnId, ...fields, ...(globalMpnId === '' ? {} : { globalMpnId }) } },
        { onSuccess },
      )
    else
      change.mutate(
        { params: { mpnId }, body: { ...fields, attributes: held.attributes } },
        { onSuccess },
      )
  }
  const isNew = held === null
  const carrier = held?.carriedBy
  const text = (name: 'mpnId' | 'globalMpnId' | 'name' | 'city') => ({
    form,
    name,
    label: labels[name],
  })
  return (
    <FormWithSummary form={form} labels={labels} error={add.error} onSubmit={save}>
      <RefusalOrReload error={change.error} reload={reload} />
      <TextField {...text('mpnId')} readOnly={!isNew} />
      <TextField {...text('globalMpnId')} readOnly={!isNew} hint={t('globalHelp')} optional />
      <TextField {...text('name')} />
      <SelectField
        form={form}
        name="country"
        label={labels.country}
        {...(carrier === undefined ? {} : { hint: t('countryFixed', { company: carrier }) })}
      >
        <option value="">–</option>
        <CountryOptions
          codes={carrier === undefined ? countries : [held?.country ?? form.values.country]}
        />
      </SelectField>
      <TextField {...text('city')} optional />
      <SelectField form={form} name="status" label={labels.status}>
        <option value="active">{t('active')}</option>
        <option value="inactive">{t('inactive')}</option>
      </SelectField>
      <div className="buttons">
        <SubmitButton label={t('save')} busy={add.isPending || change.isPending} />
      </div>
    </FormWithSummary>
  )
}
