// A link to another page that looks like a button: the title actions of a list.
import { Button } from '@fluentui/react-components'
import { createLink } from '@tanstack/react-router'
import type { MouseEventHandler, ReactNode } from 'react'

interface Props {
  href?: string
  onClick?: MouseEventHandler<HTMLAnchorElement>
  look?: 'primary' | 'secondary' | 'transparent'
  children?: ReactNode
}

export const LinkButton = createLink(({ look = 'secondary', href, onClick, children }: Props) => (
  <Button as="a" appearance={look} href={href ?? ''} onClick={(event) => onClick?.(event)}>
    {children}
  </Button>
))
