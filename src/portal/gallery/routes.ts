// The address of the gallery, in builds for those who work on the portal; production has neither it nor its code.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../route-frame.ts'

declare const __TIERLINE_GALLERY__: boolean

const page = '/gallery/{-$part}'

const gallery = __TIERLINE_GALLERY__
  ? createRoute({
      getParentRoute: () => root,
      path: page,
      component: lazyRouteComponent(() => import('./GalleryPage.tsx'), 'GalleryPage'),
    })
  : null

export const galleryRoutes = gallery === null ? [] : [gallery]
