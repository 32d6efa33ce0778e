// A link to another page that looks like a button: the title actions of a list.
import { Button } from '@fluentui/react-components'
import { createLink } from '@tanstack/react-router'
import type { MouseEventHandler, ReactNode } from 'react'
import { RefusedLink } from './RefusedLink.tsx'

interface Props {
  href?: string
  onClick?: MouseEventHandler<HTMLAnchorElement>
  look?: 'primary' | 'secondary' | 'transparent'
  /** Of what the page does: see why-not.ts. */
  whyNot?: string | null
  children?: ReactNode
}

export const LinkButton = createLink(
  ({ look = 'secondary', whyNot = null, href, onClick, children }: Props) =>
    whyNot === null ? (
      <Button as="a" appearance={look} href={href ?? ''} onClick={(event) => onClick?.(event)}>
        {children}
      </Button>
    ) : (
      <RefusedLink look={look} whyNot={whyNot}>
        {children}
      </RefusedLink>
    ),
)
