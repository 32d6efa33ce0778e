// Every pair of places: only the same region in the same cloud does business.
import { expect, test } from 'vitest'
import { clouds } from './organization.ts'
import { refusalOfCloud, refusalOfPlace } from './place.ts'
import { countries, regionOf } from './region.ts'

test('of all pairs of regions and clouds those alone pass that are the same in both', () => {
  const regions = [...new Set(countries.map(regionOf)), null]
  const places = regions.flatMap((region) => clouds.map((cloud) => ({ region, cloud })))
  const passed = places.flatMap((one, i) =>
    places.flatMap((other, j) => (refusalOfPlace(one, other) === null ? [[i, j] as const] : [])),
  )
  expect(regions.length).toBeGreaterThan(10)
  expect(passed.every(([i, j]) => i === j)).toBe(true)
  expect(passed).toHaveLength((regions.length - 1) * clouds.length)
  // Where the program does not sell nobody does business, not even with a neighbour.
  expect(refusalOfPlace({ region: null, cloud: 'public' }, { region: null, cloud: 'public' })).toBe(
    'other_region',
  )
})

test('the public cloud takes every country; a national one its own alone', () => {
  const takers = (cloud: (typeof clouds)[number]) =>
    countries.filter((country) => refusalOfCloud(cloud, country) === null)
  expect(takers('public')).toEqual(countries)
  expect(takers('germany')).toEqual(['DE'])
  expect(takers('china')).toEqual(['CN'])
  expect(takers('government').map(regionOf)).toEqual(Array(6).fill('united-states'))
  expect(takers('government')).toContain('US')
})
