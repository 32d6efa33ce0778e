// A link to another page that looks like a button: the title actions of a list.
import { Button } from '@fluentui/react-components'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'type'> & {
  ref?: Ref<HTMLAnchorElement>
  look?: 'primary' | 'secondary' | 'transparent'
}

export const LinkButton = createLink(({ look = 'secondary', ref, ...anchor }: Props) => (
  <Button as="a" appearance={look} ref={ref ?? null} {...anchor} />
))
