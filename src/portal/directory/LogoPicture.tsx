// A logo that nobody else may see yet, for the operator or for its provider: read inside of JSON.
import { CatchBoundary } from '@tanstack/react-router'
import { Suspense } from 'react'
import { readDirectoryLogo, readOwnDirectoryLogo } from '../../contract/directory-logos.ts'
import type { WireLogo } from '../../contract/provider-directory-resource.ts'
import { useRead } from '../api.ts'
import { Logo } from '../find-a-provider/Logo.tsx'
import { useDirectoryText } from '../find-a-provider/words.ts'

interface Props {
  hash: string
  /** Whose it is. */
  name: string
  /** Its provider, for the operator; none: one's own. */
  providerId: string | undefined
}

const Picture = ({ of, name }: { of: WireLogo; name: string }) => (
  <Logo name={name} src={`data:${of.mediaType};base64,${of.content}`} />
)

const OwnPicture = ({ hash, name }: Props) => (
  <Picture of={useRead(readOwnDirectoryLogo, { params: { hash } })} name={name} />
)

const DeskPicture = ({ hash, name, providerId = '' }: Props) => (
  <Picture of={useRead(readDirectoryLogo, { params: { id: providerId, hash } })} name={name} />
)

export function LogoPicture(props: Props) {
  const t = useDirectoryText('entry')
  const One = props.providerId === undefined ? OwnPicture : DeskPicture
  return (
    <CatchBoundary
      getResetKey={() => props.hash}
      errorComponent={() => <span>{t('logoGone')}</span>}
    >
      <Suspense fallback={<span className="logo" />}>
        <One {...props} />
      </Suspense>
    </CatchBoundary>
  )
}
