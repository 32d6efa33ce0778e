// The logo in the form of an entry: a picture is brought at once, and named when the form is sent.
import { Button } from '@fluentui/react-components'
import { useId, useRef, useState } from 'react'
import { addDirectoryLogo, addOwnDirectoryLogo } from '../../contract/directory-logos.ts'
import type { WireLogo } from '../../contract/provider-directory-resource.ts'
import { logoTypes, refusalToLogo } from '../../domain/logo.ts'
import type { Refusal as Reason } from '../../domain/refusal.ts'
import { useAct } from '../api.ts'
import { useSharedText } from '../common-words.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { base64Of } from '../ui/file-content.ts'
import { Message } from '../ui/Message.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import type { EntryForm } from './entry-form.ts'
import { LogoPicture } from './LogoPicture.tsx'

interface Props {
  form: EntryForm
  /** The provider, for the operator; none: one's own. */
  providerId?: string
}

interface Bringing {
  readonly isPending: boolean
  readonly error: Error | null
  readonly bring: (content: string, done: (logo: WireLogo) => void) => void
}

function Field({ form, providerId, bringing }: Props & { bringing: Bringing }) {
  const t = useDirectoryText('entry')
  const refusals = useSharedText('refusals')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<Reason | null>(null)
  const { logo, name } = form.values
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    const refusal = refusalToLogo(new Uint8Array(await file.arrayBuffer()))
    setRefused(refusal)
    if (refusal === null) bringing.bring(await base64Of(file), ({ hash }) => form.set('logo', hash))
  }
  return (
    <fieldset aria-describedby={id}>
      <legend>{t('logo')}</legend>
      <div className="logo-field">
        {logo !== '' && <LogoPicture hash={logo} name={name} providerId={providerId} />}
        <input
          ref={input}
          type="file"
          accept={logoTypes.join(',')}
          className="off-screen"
          aria-label={t('logo')}
          tabIndex={-1}
          onChange={({ target }) => {
            void choose(target.files?.[0])
            target.value = '' // the same file again is a change too
          }}
        />
        <div className="buttons">
          <Button
            disabledFocusable={bringing.isPending}
            onClick={() => !bringing.isPending && input.current?.click()}
          >
            {t(logo === '' ? 'chooseLogo' : 'otherLogo')}
          </Button>
          {logo !== '' && <Button onClick={() => form.set('logo', '')}>{t('removeLogo')}</Button>}
        </div>
      </div>
      <p id={id} className="hint">
        {t('logoHelp')}
      </p>
      {refused !== null && (
        <Message tone="problem" announced>
          {refusals(refused)}
        </Message>
      )}
      <Refusal error={bringing.error} />
    </fieldset>
  )
}

/** What is on the page stays as it is: nothing that it shows has changed. */
const later = { rereads: 'later' } as const

export function DeskLogoField(props: Props & { providerId: string }) {
  const { mutate, ...act } = useAct(addDirectoryLogo, later)
  const bring: Bringing['bring'] = (content, onSuccess) =>
    mutate({ params: { id: props.providerId }, body: { content } }, { onSuccess })
  return <Field {...props} bringing={{ ...act, bring }} />
}

export function OwnLogoField(props: Props) {
  const { mutate, ...act } = useAct(addOwnDirectoryLogo, later)
  const bring: Bringing['bring'] = (content, onSuccess) =>
    mutate({ body: { content } }, { onSuccess })
  return <Field {...props} bringing={{ ...act, bring }} />
}
