// The main job by the command line. It signs in with registered applications only: what a customer’s admin does with a
// one-time password is done by curl instead.
import { done, type Run } from './command.ts'
import { offer } from './customers.ts'
import { type Acts, type Details, ordered, ownerOf, provider, reseller } from './ways.ts'

async function becomePartners(run: Run): Promise<void> {
  const { userName } = ownerOf(reseller())
  const make = ['create', 'partnership-request', '--email', userName]
  const { id, link } = await done<{ id: string; link: string }>(run, provider(), ...make)
  await done(run, provider(), 'finish', 'partnership-request', id)
  const secret = link.split('#')[1] ?? ''
  const accept = ['accept', 'partnership-request', id, '--secret', secret, '--acknowledged']
  await done(run, reseller(), ...accept)
}

/** As the flags of `create customer` spell them. */
const flagsFor = (details: Details): readonly string[] =>
  Object.entries({
    'associated-partner-id': reseller().tenantId,
    'company-profile.domain': details['Primary domain name'],
    'billing-profile.company-name': details['Company name'],
    'billing-profile.email': details['Email address'],
    'billing-profile.culture': 'en-US',
    'billing-profile.language': 'en',
    'billing-profile.default-address.first-name': details['First name'],
    'billing-profile.default-address.last-name': details['Last name'],
    'billing-profile.default-address.phone-number': details['Phone number'],
    'billing-profile.default-address.address-line1': details['Address line 1'],
    'billing-profile.default-address.city': details.City,
    'billing-profile.default-address.state': details['State or province'],
    'billing-profile.default-address.postal-code': details['Postal code'],
    'billing-profile.default-address.country': 'US',
  }).flatMap(([flag, value]) => [`--${flag}`, value])

interface Made {
  readonly id: string
  readonly userCredentials: { readonly userName: string; readonly password: string }
}

const addCustomer =
  (run: Run): Acts['addCustomer'] =>
  async (details) => {
    const made = await done<Made>(run, provider(), 'create', 'customer', ...flagsFor(details))
    const { id, userCredentials: credentials } = made
    const line = { lineItemNumber: 0, offerId: offer.id, quantity: ordered }
    const lines = JSON.stringify([{ ...line, partnerIdOnRecord: reseller().mpnId }])
    const order = ['create', 'order', id, '--billing-cycle', 'monthly', '--line-items', lines]
    await done(run, provider(), ...order)
    const domain = details['Primary domain name']
    const admin = { ...credentials, userName: `${credentials.userName}@${domain}` }
    const again = JSON.stringify(await done(run, provider(), 'read', 'customer', id))
    return { id, name: details['Company name'], domain, admin, again }
  }

const serve =
  (run: Run): Acts['serve'] =>
  async ({ id }, subscriptionId, friendlyName) => {
    const one = [id, subscriptionId]
    const contact = ['--support-tenant-id', reseller().tenantId]
    await done(run, provider(), 'update', 'support-contact', ...one, ...contact)
    const name = ['--friendly-name', friendlyName]
    await done(run, reseller(), 'update', 'subscription', ...one, ...name)
  }

export const actsByCommand = (
  run: Run,
): Pick<Acts, 'becomePartners' | 'addCustomer' | 'serve'> => ({
  becomePartners: () => becomePartners(run),
  addCustomer: addCustomer(run),
  serve: serve(run),
})
