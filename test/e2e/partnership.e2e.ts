// A provider and a reseller agree on a partnership, use administrator access, and part again (rules 18, 29..33, 45, 46).
import { expect, type Page } from '@playwright/test'
import PostalMime from 'postal-mime'
import {
  becomePartners,
  type Company,
  demoCompany,
  demoPerson,
  newCompany,
  newPassword,
  operatorName,
  requestPartnership,
} from './companies.ts'
import { answer, chooseInRow, revealed, rowWith, signInByHand, test } from './people.ts'

const resellerName = 'Harbor & Pine'

async function draft(page: Page, email: string): Promise<string> {
  await page.goto('/resellers')
  await page.getByRole('link', { name: 'Request a partnership' }).click()
  await page.getByLabel('Reseller’s email').fill(email)
  await page.getByRole('button', { name: 'Create the draft' }).click()
  return page.getByLabel('Link for this reseller', { exact: true }).innerText()
}

async function checkMailto(page: Page, email: string): Promise<void> {
  const href = await page.getByRole('link', { name: 'Open in email' }).getAttribute('href')
  const { protocol, pathname, searchParams } = new URL(href ?? '')
  expect(protocol + pathname).toBe(`mailto:${email}`)
  expect(searchParams.get('subject')).toBe(await page.getByLabel('Subject').inputValue())
  const body = await page.getByLabel('Message').inputValue()
  expect(searchParams.get('body')).toBe(body.replaceAll('\n', '\r\n'))
}

async function checkFile(page: Page, email: string, link: string): Promise<void> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download .eml' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('partnership-request.eml')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const mail = await PostalMime.parse(Buffer.concat(chunks))
  expect(mail.to).toEqual([{ address: email, name: '' }])
  expect(mail.subject).toBe(await page.getByLabel('Subject').inputValue())
  expect(mail.text).toContain(link)
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }))
}

test('a request is drafted, taken along in three ways and sent; its mail holds the link', async ({
  enter,
}) => {
  const provider = await newCompany('indirect_provider')
  const email = demoCompany(resellerName).owner.userName
  const page = await enter(provider.owner)

  const link = await test.step('the draft holds the link', async () => {
    const made = await draft(page, email)
    expect(await page.getByLabel('Message').inputValue()).toContain(made)
    return made
  })
  await test.step('Open in email', () => checkMailto(page, email))
  await test.step('Copy to clipboard', async () => {
    await page.getByRole('button', { name: 'Copy to clipboard' }).click()
    await expect(page.getByText('The message is on the clipboard.')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await page.getByLabel('Message').inputValue())
  })
  await test.step('Download .eml', () => checkFile(page, email, link))
  await test.step('without the link nothing can be sent', async () => {
    const message = page.getByLabel('Message')
    const text = await message.inputValue()
    await message.fill(text.replace(link, ''))
    await expect(page.getByText('The link is no longer in the text.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Send from Tierline' })).toBeDisabled()
    await message.fill(`${text}\nCall me any time.`)
  })
  await test.step('Send from Tierline', async () => {
    await page.getByRole('button', { name: 'Send from Tierline' }).click()
    await expect(page).toHaveURL(/\/resellers\/requests$/)
    await expect(rowWith(page, email)).toContainText('Sent')
  })
  await test.step('the operator reads the mail with its link', async () => {
    const operator = await enter(demoCompany(operatorName()).owner)
    const mail = operator.getByRole('link', {
      name: `Partnership request from ${provider.name}`,
    })
    await expect(async () => {
      await operator.goto('/mails')
      await expect(mail).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await mail.click()
    await expect(operator.getByRole('link', { name: link })).toHaveAttribute('href', link)
    await expect(operator.getByText('Call me any time.')).toBeVisible()
  })
})

test('a request that was sent elsewhere is marked by Done, kept, then revoked', async ({
  enter,
}) => {
  const provider = await newCompany('indirect_provider')
  const { owner } = demoCompany(resellerName)
  const email = owner.userName
  const page = await enter(provider.owner)
  const link = await draft(page, email)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(`The request to ${email} is marked as sent.`)).toBeVisible()
  await expect(rowWith(page, email)).toContainText('Sent')

  await chooseInRow(page, email, 'Revoke request')
  await answer(page, 'Keep request')
  await expect(rowWith(page, email)).toContainText('Sent')
  await chooseInRow(page, email, 'Revoke request')
  await answer(page, 'Revoke request')
  await expect(rowWith(page, email)).toContainText('Revoked')

  const reseller = await enter(owner)
  await reseller.goto(link)
  await expect(reseller.getByText('The indirect provider has withdrawn this request')).toBeVisible()
  await expect(reseller.getByRole('button', { name: 'Authorize indirect provider' })).toBeHidden()
})

test('only the invited reseller’s global admin accepts, after a tick, once', async ({ enter }) => {
  const provider = await newCompany('indirect_provider')
  const reseller = demoCompany(resellerName)
  const link = await requestPartnership(provider, reseller)

  await test.step('a rival’s owner sees no names', async () => {
    const rival = await enter(demoCompany('Northlight IT').owner)
    await rival.goto(link)
    await expect(rival.getByText('This link is not meant for your company.')).toBeVisible()
    const text = await rival.locator('body').innerText()
    expect(text).not.toContain(provider.name)
    expect(text).not.toContain(reseller.name)
  })
  await test.step('the helpdesk cannot accept and sees who can', async () => {
    const agent = await enter(demoPerson(resellerName, 'helpdesk_agent'))
    await agent.goto(link)
    await expect(
      agent.getByText(`Only a global admin can accept for ${resellerName}`),
    ).toBeVisible()
    await expect(agent.getByRole('listitem').filter({ hasText: 'Ada Whitfield' })).toBeVisible()
    await expect(agent.getByRole('checkbox')).toHaveCount(0)
    await expect(agent.getByRole('button', { name: 'Authorize indirect provider' })).toBeHidden()
  })
  const page = await enter()
  await test.step('signing in keeps the secret behind the #', async () => {
    await page.goto(link)
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    expect(new URL(page.url()).hash).toBe(new URL(link).hash)
    await signInByHand(page, reseller.owner)
    await expect(page).toHaveURL(link)
  })
  await test.step('the button waits for the tick', async () => {
    await expect(page.getByRole('heading', { name: `${provider.name} asks` })).toBeVisible()
    const authorize = page.getByRole('button', { name: 'Authorize indirect provider' })
    await expect(authorize).toBeDisabled()
    await page.getByLabel(`I confirm the partnership with ${provider.name}`).check()
    await expect(page.getByLabel('Administrator access to our tenant')).not.toBeChecked()
    await authorize.click()
    await expect(page.getByText(`${provider.name} is now your indirect provider`)).toBeVisible()
  })
  await test.step('both list pages changed (rule 32)', async () => {
    await page.getByRole('link', { name: 'Go to Indirect providers' }).click()
    await expect(rowWith(page, provider.name)).toContainText('Not granted')
    const theirs = await enter(provider.owner)
    await theirs.goto('/resellers')
    await expect(rowWith(theirs, reseller.name)).toContainText('Not granted')
  })
  await test.step('a second opening says that it is answered', async () => {
    await page.goto(link)
    await expect(page.getByText('This request was already answered.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Authorize indirect provider' })).toBeHidden()
  })
})

async function acceptWithAdmin(page: Page, link: string, provider: Company): Promise<void> {
  await page.goto(link)
  await page.getByLabel(`I confirm the partnership with ${provider.name}`).check()
  await page.getByLabel('Administrator access to our tenant').check()
  await page.getByRole('button', { name: 'Authorize indirect provider' }).click()
  await expect(page.getByText('Administrator access to your tenant ends on')).toBeVisible()
}

/** Resets the password of a person of the reseller, and answers the temporary one. */
async function resetPassword(page: Page, userName: string): Promise<string> {
  await chooseInRow(page, resellerName, 'Reseller’s users')
  const reset = rowWith(page, userName).getByRole('button', { name: /^Reset password of/ })
  await reset.click()
  await answer(page, 'Keep password')
  await reset.click()
  await answer(page, 'Reset password')
  const password = await revealed(page, 'Temporary password')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(reset).toBeVisible()
  await expect(page.locator('body')).not.toContainText(password)
  return password
}

async function changeForcedPassword(page: Page, temporary: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible()
  await page.goto('/resellers')
  await expect(page).toHaveURL(/\/new-password/)
  const password = newPassword()
  await page.getByLabel('Temporary password').fill(temporary)
  await page.getByLabel('New password', { exact: true }).fill(password)
  await page.getByLabel('New password again').fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await expect(page).not.toHaveURL(/\/new-password/)
}

test('administrator access is its own tick, helps a person once, and is taken back', async ({
  enter,
}) => {
  const provider = await newCompany('indirect_provider')
  const reseller = demoCompany(resellerName)
  const { userName } = demoPerson(resellerName, 'sales_agent')
  const owner = await enter(reseller.owner)
  await acceptWithAdmin(owner, await requestPartnership(provider, reseller), provider)

  const page = await enter(provider.owner)
  const temporary = await test.step('the provider resets a password, shown once', async () => {
    await page.goto('/resellers')
    await expect(rowWith(page, resellerName)).toContainText('until')
    return resetPassword(page, userName)
  })
  await test.step('that person is forced to change it (rule 18)', async () => {
    const agent = await enter()
    await agent.goto('/')
    await signInByHand(agent, { userName, password: temporary })
    await changeForcedPassword(agent, temporary)
  })
  await test.step('administrators keep their own passwords', async () => {
    const row = rowWith(page, reseller.owner.userName)
    await expect(row).toContainText('Administrators of the reseller keep their own passwords.')
    await expect(row.getByRole('button')).toHaveCount(0)
  })
  await test.step('the reseller takes the access back', async () => {
    await owner.goto('/providers')
    await chooseInRow(owner, provider.name, 'Remove administrator access')
    await answer(owner, 'Remove administrator access')
    await expect(rowWith(owner, provider.name)).toContainText('Not granted')
  })
  await test.step('the page that the provider still has open is refused', async () => {
    await rowWith(page, userName)
      .getByRole('button', { name: /^Reset password of/ })
      .click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Reset password' }).click()
    await expect(dialog).toContainText('Your company has no administrator access')
    await page.reload()
    await expect(page.getByText('No administrator access')).toBeVisible()
    await expect(page.locator('body')).not.toContainText(userName)
  })
})

test('a partnership ends after a question, for both', async ({ enter }) => {
  const provider = await newCompany('indirect_provider')
  const reseller = demoCompany(resellerName)
  await becomePartners(provider, reseller)
  const page = await enter(provider.owner)
  await page.goto('/resellers')
  await chooseInRow(page, resellerName, 'Remove partnership')
  await expect(page.getByRole('alertdialog')).toContainText('You can no longer add customers')
  await answer(page, 'Keep partnership')
  await expect(rowWith(page, resellerName)).toBeVisible()
  await chooseInRow(page, resellerName, 'Remove partnership')
  await answer(page, 'Remove partnership')
  await expect(page.getByText(`The partnership with ${resellerName} is removed.`)).toBeVisible()
  await expect(rowWith(page, resellerName)).toHaveCount(0)

  const owner = await enter(reseller.owner)
  await owner.goto('/providers')
  await expect(rowWith(owner, 'Contour Distribution')).toBeVisible()
  await expect(rowWith(owner, provider.name)).toHaveCount(0)
})
