import { expect, test } from 'vitest'
import { nextPath } from './next-path.ts'

const origin = 'https://tierline.example'

test.each([
  ['/resellers?search=north', '/resellers?search=north'],
  ['/accept/partnership/7f0c', '/accept/partnership/7f0c'],
  ['/', '/'],
  [undefined, '/'],
  ['', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example/', '/'],
  ['/\t/evil.example/', '/'],
  ['/\n/evil.example', '/'],
  ['/..//evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['resellers', '/'],
  ['/sign-in?next=/sign-in', '/'],
  ['/second-factor', '/'],
  ['/sign-on/start?domain=a.example', '/'],
])('after sign-in, %j leads to %j', (next, path) => {
  expect(nextPath(next, origin)).toBe(path)
})
