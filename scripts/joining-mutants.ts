// Deliberate defects of joining: what a company that enrols, and what it does afterwards, must not be able to pass.
import type { Edit, Mutant } from './mutation.ts'

const rules = 'src/domain'
const enrolling = 'src/server/enrolments'
const suite = (name: string) => `${enrolling}/${name}.test.ts`

const defect = (
  name: string,
  what: string,
  edit: Edit,
  suites: readonly string[],
  named: string,
): Mutant => ({ name, defect: what, edits: [edit], suites, named })

/** Before it is a partner. */
const applying: readonly Mutant[] = [
  defect(
    'profile of any country',
    'an MPN ID of another country than the account’s is linked',
    {
      within: rules,
      find: `return profile.country === country ? null : 'profile_other_country'`,
      replace: 'return null',
    },
    [suite('enrolments')],
    'rule 7',
  ),
  defect(
    'profile asleep',
    'an MPN ID that is not active is linked',
    {
      within: rules,
      find: `if (profile.status !== 'active') return 'profile_inactive'`,
      replace: '',
    },
    [suite('enrolments')],
    'rule 7',
  ),
  defect(
    'profile of a minute ago',
    'Enroll now believes what the directory said at the sign-in',
    {
      within: enrolling,
      find: 'refuseIf(refusalToChooseProfile(profile?.mpnId === it.mpnId ? profile : null, organization))',
      replace: '',
    },
    [suite('enrolments')],
    'rule 7',
  ),
  defect(
    'webmail contact',
    'the primary contact may have an address that anybody gets',
    {
      within: enrolling,
      find: `refuseIf(refusalOfContact(email, await refusedMailDomains(db)), 'email')`,
      replace: '',
    },
    [suite('enrolments')],
    'rule 8: without a good email|rule 10',
  ),
  defect(
    'webmail list unread',
    'the domains that the operator refuses are not asked for',
    {
      within: enrolling,
      find: 'return row?.refused_mail_domains ?? []',
      replace: 'return []',
    },
    [suite('enrolments')],
    'rule 10',
  ),
  defect(
    'MPN ID of a partner',
    'a company enrols with the MPN ID of a company of the program',
    {
      within: enrolling,
      find: `if (await isMpnIdHeld(db, mpnId ?? ''))`,
      replace: 'if (mpnId === null)',
    },
    [suite('known-again')],
    'one MPN ID',
  ),
  defect(
    'second Enroll now',
    'the draft is looked at, and not held until it is submitted',
    {
      within: enrolling,
      find: 'const enrolment = await lockEnrolment(db, caller.organization.id)',
      replace: 'const enrolment = (await enrolmentOf(db, caller.organization.id)) as Enrolment',
    },
    [suite('enrolments')],
    'fifty at once',
  ),
  defect(
    'one tick',
    'the contact confirms the sign-up, or that the address is its own',
    {
      within: enrolling,
      find: '!body.signedUp || !body.ownsAddress',
      replace: '!body.signedUp && !body.ownsAddress',
    },
    [suite('confirmations')],
    'rule 11',
  ),
  defect(
    'review before confirmation',
    'what is submitted is under review whether or not the contact has confirmed',
    {
      within: rules,
      find: `checks.email === 'verified' ? 'under_review' : 'awaiting_email'`,
      replace: `'under_review'`,
    },
    [suite('confirmations')],
    'rule 12',
  ),
]

/** Its review, and what it may do once it is a partner. */
const deciding: readonly Mutant[] = [
  defect(
    'decision before confirmation',
    'the operator decides on what no contact has confirmed',
    { within: rules, find: `? 'enrolment_unconfirmed' // rule 12`, replace: '? null' },
    [suite('review')],
    'rule 12',
  ),
  defect(
    'decision without lock',
    'two reviewers who decide at once are not put in a line',
    {
      within: enrolling,
      find: 'toEnrolment(found(await rowOf(db, organizationId).forUpdate().executeTakeFirst()))',
      replace: 'toEnrolment(found(await rowOf(db, organizationId).executeTakeFirst()))',
    },
    ['test/reviewer-races.test.ts'],
    'at once',
  ),
  defect(
    'contact untold',
    'changes of status are mailed to whoever enrolled alone',
    {
      within: enrolling,
      find: `if (event.step !== 'disowned')`,
      replace: `if (event.step === 'disowned')`,
    },
    [suite('review')],
    'rule 13',
  ),
  defect(
    'approval to a non-admin',
    'whoever enrolled becomes Admin agent, also without the rights of then',
    {
      within: rules,
      find: `roles.includes('global_admin') && !roles.some`,
      replace: '!roles.some',
    },
    [suite('approval')],
    'rule 14',
  ),
  defect(
    'approval of a lost profile',
    'the directory is not asked again before a company becomes a partner',
    {
      within: rules,
      find: `if (known.profile?.status !== 'active' || known.profile.country !== known.country)`,
      replace: 'if (known.country === null)',
    },
    [suite('approval')],
    'approval looks again',
  ),
  defect(
    'agreement unchecked',
    'who has not signed the partner agreement orders',
    {
      within: 'src/server/orders',
      find: 'await refuseUnsigned(db, seller, credited, now) const [first] = judged',
      replace: 'void credited\nconst [first] = judged',
    },
    ['src/server/agreements/'],
    'in force|credited reseller',
  ),
  defect(
    'suspension in between',
    'whether the company is suspended is looked at, and not held until the act is done',
    {
      within: 'src/server',
      find: `{ ...admitted, organization: await holdActive(db, admitted.organization) }`,
      replace: 'admitted',
    },
    ['test/suspension-races.test.ts'],
    'at once',
  ),
  defect(
    'partnership across regions',
    'companies of different regions of one cloud do business',
    { within: rules, find: '&& one.region === other.region', replace: '' },
    ['test/companies.test.ts'],
    'domain 4.12',
  ),
]

export const joiningMutants: readonly Mutant[] = [...applying, ...deciding]
