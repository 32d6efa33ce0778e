// A membership directory that somebody else keeps, asked over HTTP (docs/membership-directory.md).
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { membershipProfile } from '../../contract/enrolment-resource.ts'
import { given } from '../../contract/wire.ts'
import type { MembershipProfile } from '../../domain/enrolment.ts'
import { isMpnId } from '../../domain/membership.ts'
import { Refused } from '../../domain/refusal.ts'
import type { OutsideFetch } from '../outside-fetch.ts'
import type { CompanyLocation, MembershipDirectory } from './directory.ts'

interface OutsidePlace {
  /** No trailing slash. */
  readonly url: string
  readonly secret: string
}

const profile = Compile(membershipProfile)
const company = Compile(
  Type.Object({
    profiles: Type.Array(
      Type.Intersect([membershipProfile, Type.Object({ city: Type.Optional(Type.String()) })]),
    ),
  }),
)
const signedIn = Compile(
  Type.Object({ profiles: Type.Union([Type.Array(membershipProfile), Type.Null()]) }),
)

export function outsideDirectory(
  { url, secret }: OutsidePlace,
  fetch: OutsideFetch,
): MembershipDirectory {
  const headers = { authorization: `Bearer ${secret}`, accept: 'application/json' }
  /** Whatever goes wrong out there is one thing to us: it does not answer. What it said is not repeated. */
  const ask = async (
    path: string,
    asking: Parameters<OutsideFetch>[1],
  ): Promise<{ readonly status: number; readonly body: unknown }> => {
    try {
      const reply = await fetch(`${url}${path}`, asking)
      if (reply.status !== 200 && reply.status !== 404) throw new Error(`status ${reply.status}`)
      return { status: reply.status, body: reply.status === 200 ? await reply.json() : null }
    } catch {
      throw silent()
    }
  }
  return {
    isOurs: false,
    signIn: async (userName, password) => {
      const { status, body } = await ask('/sign-in', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ userName, password }),
      })
      if (status !== 200 || !signedIn.Check(body)) throw silent()
      return body.profiles === null ? null : body.profiles.map(cleaned)
    },
    profile: async (mpnId) => {
      if (!isMpnId(mpnId)) return null
      const { status, body } = await ask(`/profiles/${mpnId}`, { headers })
      if (status === 404) return null
      if (!profile.Check(body) || body.mpnId !== mpnId) throw silent()
      return cleaned(body)
    },
    ofCompany: async (globalMpnId, { after, limit }) => {
      if (!isMpnId(globalMpnId)) return []
      const query = new URLSearchParams({ limit: String(limit), ...given({ after }) })
      const path = `/companies/${globalMpnId}/profiles?${query.toString()}`
      const { status, body } = await ask(path, { headers })
      if (status === 404) return []
      if (!company.Check(body)) throw silent()
      const profiles = body.profiles.map((one) => ({ ...cleaned(one), city: cityOf(one) }))
      if (profiles.some((one) => one.globalMpnId !== globalMpnId)) throw silent()
      // A directory may answer with all of them.
      const isAfter = ({ mpnId }: CompanyLocation) =>
        after === null || (mpnId !== globalMpnId && (after === globalMpnId || mpnId > after))
      return profiles.toSorted(headquartersFirst).filter(isAfter).slice(0, limit)
    },
  }
}

const silent = () => new Refused('membership_directory_silent')

/** What is not ours to know is not kept; numbers that are none would come to nothing later. */
function cleaned({ mpnId, globalMpnId, name, country, status }: MembershipProfile) {
  if (!isMpnId(mpnId) || !isMpnId(globalMpnId) || !/^[A-Z]{2}$/.test(country)) throw silent()
  return { mpnId, globalMpnId, name: name.slice(0, 200), country, status }
}

const cityOf = ({ city = '' }: { readonly city?: string }): string => city.slice(0, 100)

const isHeadquarters = ({ mpnId, globalMpnId }: MembershipProfile): boolean => mpnId === globalMpnId
const headquartersFirst = (a: MembershipProfile, b: MembershipProfile): number =>
  Number(isHeadquarters(b)) - Number(isHeadquarters(a)) || (a.mpnId < b.mpnId ? -1 : 1)
