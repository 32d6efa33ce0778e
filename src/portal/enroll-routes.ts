// The addresses of enrolment, outside of the shell: a company has one enrolment, so no id stands in them.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { sessionQuery } from './api.ts'
import { root } from './route-frame.ts'

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/enroll',
  component: lazyRouteComponent(() => import('./enroll/WelcomePage.tsx'), 'WelcomePage'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(sessionQuery),
})
const step = createRoute({
  getParentRoute: () => root,
  path: '/enroll/$step',
  component: lazyRouteComponent(() => import('./enroll/StepPage.tsx'), 'StepPage'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(sessionQuery),
})
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/enroll/account/$id',
  component: lazyRouteComponent(() => import('./enroll/SignUpPage.tsx'), 'SignUpPage'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(sessionQuery),
})
const confirm = createRoute({
  getParentRoute: () => root,
  path: '/enroll/confirm/$id',
  component: lazyRouteComponent(() => import('./enroll/ConfirmPage.tsx'), 'ConfirmPage'),
})

export const enrollRoutes = [welcome, step, signUp, confirm] as const
