// Step 6 between form and draft: nothing is typed twice, nothing that was emptied comes back, and faults are those of Enroll now.
import { expect, test } from 'vitest'
import { contentOf, draftOf, faultsOf, supportOf, valuesOf, withoutName } from './content.ts'

const known = {
  fullName: 'Ana Maria Pereira',
  userName: 'ana@harbour.example',
  companyName: 'Harbour',
}

test('a new form begins with the applicant as contact and the name of the profile', () => {
  expect(valuesOf({}, known)).toMatchObject({
    companyName: 'Harbour',
    firstName: 'Ana',
    lastName: 'Maria Pereira',
    email: 'ana@harbour.example',
    city: '',
  })
  expect(valuesOf({}, { ...known, userName: 'ana' }).email).toBe('')
})

test('what was written, or emptied for somebody else, is there again', () => {
  const values = { ...valuesOf({}, known), firstName: '', lastName: '', email: '', city: ' Porto ' }
  const again = valuesOf(contentOf(values), known)
  expect(again).toMatchObject({ firstName: '', email: '', city: 'Porto', companyName: 'Harbour' })
})

test('the name of a profile goes with it, what was typed stays', () => {
  const other = { ...known, companyName: 'Other' }
  const values = valuesOf({}, known)
  expect(valuesOf(draftOf(values, known), other).companyName).toBe('Other')
  const typed = { ...values, companyName: 'Harbour Ltd' }
  expect(valuesOf(draftOf(typed, known), other).companyName).toBe('Harbour Ltd')
  // As it was submitted and then is corrected.
  expect(valuesOf(withoutName(contentOf(values), 'Harbour'), other).companyName).toBe('Other')
  expect(contentOf(values).companyName).toBe('Harbour')
})

test('support may be the primary contact', () => {
  const contact = { email: 'ana@harbour.example', phoneNumber: '2065550100' }
  expect(supportOf(contact)).toEqual({
    supportEmail: 'ana@harbour.example',
    supportTelephone: '2065550100',
  })
})

test('rule 8: what is required and what is wrong is said by field, before anything is sent', () => {
  const values = valuesOf({}, known)
  expect(Object.keys(faultsOf(values, 'US'))).toEqual([
    'addressLine1',
    'city',
    'state',
    'supportEmail',
    'supportTelephone',
  ])
  expect(faultsOf(values, 'PL')).toMatchObject({ registrationNumber: 'required' })
  expect(faultsOf({ ...values, registrationNumber: '?' }, 'PL')).toMatchObject({
    registrationNumber: 'registration_number_wrong',
  })
  expect(faultsOf({ ...values, email: 'ana@gmail.com' }, 'US')).toMatchObject({
    email: 'email_is_free_mail',
  })
})

test('rule 2: a company in the program is asked for its support contact alone', () => {
  const values = { ...valuesOf({}, known), supportEmail: 'help' }
  expect(faultsOf(values, 'PL', { ofSupport: true })).toEqual({
    supportEmail: 'bad_input',
    supportTelephone: 'required',
  })
  const wrong = { ...values, supportWebsite: 'javascript:alert(1)' }
  expect(faultsOf(wrong, 'PL', { ofSupport: true })).toMatchObject({ supportWebsite: 'bad_input' })
})
